import type { SearchedWords } from '@/lib/api/contract/words'
import { foldedWords } from '@/lib/store/folding'
import { lookUpSearch, searchedLanguages } from '@/lib/store/search'
import { selectedExcerpts } from '@/lib/store/selected-excerpts'
import { excerptsByRank } from './excerpts-by-rank'
import { type SelectedRevision, withSelection } from './open-revision'
import { readParameters } from './request-parameters'
import { searchHits } from './search-hits'
import { similarStems } from './similar-stems'

/** More words than these nobody misspells, and so many similar ones are tried. */
const MOST_WORDS = 8
const SIMILAR = 5
/** So many searches are offered. */
const OFFERED = 3

/** The excerpts that a search finds under the other filters. */
const found = async ({ db, filters: { search: _, ...others } }: SelectedRevision, q: string) =>
  selectedExcerpts(db, await lookUpSearch(db, { ...others, q }))

/** A stem is half a word: how a reader finds it written, in the first excerpt that has it under the filters; undefined where none has. */
async function writtenAs(revision: SelectedRevision, stem: string): Promise<string | undefined> {
  const [rank] = (await found(revision, stem)).after(-1, 1)
  if (rank === undefined) return undefined
  const [excerpt] = await excerptsByRank(revision.db, [rank], { actors: revision.vocabulary.actorNames })
  const languages = await searchedLanguages(revision.db, [rank], stem)
  return excerpt && searchHits(excerpt, stem, languages.get(rank) ?? '')[0]
}

/** Words that are written like one that no excerpt has. */
async function similarWords(revision: SelectedRevision, word: string): Promise<string[]> {
  const written = await Promise.all((await similarStems(revision.db, word, SIMILAR)).map((stem) => writtenAs(revision, stem)))
  return [...new Set(written.filter((one) => one !== undefined))]
}

type Count = (q: string) => Promise<SearchedWords['instead'][number]>

/** Those of the searches that find something, the most first. */
const findingMost = async (searches: readonly string[], count: Count) =>
  (await Promise.all([...new Set(searches)].map(count))).filter(({ excerpts }) => excerpts > 0).sort((a, b) => b.excerpts - a.excerpts)

/**
 * The searches with each unknown word replaced: the first by any that is similar, the others by the most similar.
 * Where they find nothing either, the similar words alone.
 */
async function searchesInstead(revision: SelectedRevision, words: SearchedWords['words'], count: Count): Promise<SearchedWords['instead']> {
  const unknown = words.filter(({ excerpts }) => excerpts === 0).map(({ word }) => word)
  const similar = new Map(await Promise.all(unknown.map(async (word) => [word, await similarWords(revision, word)] as const)))
  const [first = ''] = unknown
  const replaced = (word: string, chosen: string) => (word === first ? chosen : (similar.get(word)?.[0] ?? word))
  const whole = (similar.get(first) ?? []).map((chosen) => words.map(({ word }) => replaced(word, chosen)).join(' '))
  const finding = await findingMost(whole, count)
  return finding.length > 0 ? finding : findingMost([...similar.values()].flat(), count)
}

/**
 * The words of a search one by one, and searches with similar words that find something.
 * @param params filters and `rev`
 * @throws ProblemError 400, 404, 503
 */
export async function searchedWords(corpus: string, params: URLSearchParams): Promise<SearchedWords> {
  const { selection } = readParameters(params, {}, [])
  return withSelection(corpus, selection, async (revision) => {
    const asked = [...new Set(foldedWords(selection.filters.q ?? ''))].slice(0, MOST_WORDS)
    const count: Count = async (q) => ({ q, excerpts: (await found(revision, q)).size })
    const words = (await Promise.all(asked.map(count))).map(({ q: word, excerpts }) => ({ word, excerpts }))
    const instead = await searchesInstead(revision, words, count)
    return { corpus, revision: revision.revision, words, instead: instead.slice(0, OFFERED) }
  })
}
