import type { SearchedWords } from '@/lib/api/contract/words'
import { foldedWords } from '@/lib/store/folding'
import { lookUpSearch } from '@/lib/store/search'
import { excerptsByRank } from './excerpts-by-rank'
import { type SelectedRevision, withSelection } from './open-revision'
import { readParameters } from './request-parameters'
import { searchHits } from './search-hits'
import { selectedExcerpts } from './selected-excerpts'
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
  const row = await revision.db.selectFrom('excerpts').where('rid', '=', rank).select('language').executeTakeFirst()
  return excerpt && searchHits(excerpt, stem, row?.language ?? '')[0]
}

/** Words that are written like one that no excerpt has. */
async function similarWords(revision: SelectedRevision, word: string): Promise<string[]> {
  const written = await Promise.all((await similarStems(revision.db, word, SIMILAR)).map((stem) => writtenAs(revision, stem)))
  return [...new Set(written.filter((one) => one !== undefined))]
}

/** The searches with each unknown word replaced: the first by any that is similar, the others by the most similar. */
async function searchesInstead(revision: SelectedRevision, words: SearchedWords['words']): Promise<string[]> {
  const unknown = words.filter(({ excerpts }) => excerpts === 0).map(({ word }) => word)
  const similar = new Map(await Promise.all(unknown.map(async (word) => [word, await similarWords(revision, word)] as const)))
  const [first = ''] = unknown
  if ([...similar.values()].some(({ length }) => length === 0)) return []
  const replaced = (word: string, chosen: string) => (word === first ? chosen : (similar.get(word)?.[0] ?? word))
  return (similar.get(first) ?? []).map((chosen) => words.map(({ word }) => replaced(word, chosen)).join(' '))
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
    const counted = async (q: string) => ({ q, excerpts: (await found(revision, q)).size })
    const words = (await Promise.all(asked.map(counted))).map(({ q: word, excerpts }) => ({ word, excerpts }))
    const instead = await Promise.all((await searchesInstead(revision, words)).map(counted))
    return {
      corpus,
      revision: revision.revision,
      words,
      instead: instead
        .filter(({ excerpts }) => excerpts > 0)
        .sort((a, b) => b.excerpts - a.excerpts)
        .slice(0, OFFERED),
    }
  })
}
