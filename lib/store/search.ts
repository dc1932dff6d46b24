import type { Kysely } from 'kysely'
import type { Filters as SelectionFilters } from '@/lib/selection/parameters'
import type { Database } from './database'
import type { Filters } from './filters'
import { foldedWords } from './folding'
import { eachRank } from './posting-lists'
import { listedRanks, RankSet } from './rank-set'
import { rankSet } from './rank-sets'
import { STEMMED_LANGUAGES, stemsInLanguages } from './stemming'

const isWanted = (language: string, languages: readonly string[] | 'others') =>
  languages === 'others' ? !STEMMED_LANGUAGES.includes(language) : languages.includes(language)

type Stem = Pick<Database['stems'], 'stem' | 'language'>
type Columns = 'stem_id' | 'ranks'

/** For each word its stems in the languages of the revision; none when no excerpt has the word. */
async function stemsOf<C extends Columns>(db: Kysely<Database>, words: readonly string[], columns: readonly C[]) {
  const wanted = words.map((word) => stemsInLanguages(word))
  const stems = [...new Set(wanted.flat().map(({ stem }) => stem))]
  const rows = await db
    .selectFrom('stems')
    .where('stem', 'in', stems)
    .select(['stem', 'language', ...columns])
    .orderBy('stem_id')
    .execute()
  return wanted.map((forms) =>
    (rows as (Stem & Pick<Database['stems'], C>)[]).filter(({ stem, language }) =>
      forms.some((one) => one.stem === stem && isWanted(language, one.languages)),
    ),
  )
}

/** Every word stands in the excerpt in one of its forms; a search without a word finds nothing. */
async function readHits(db: Kysely<Database>, words: readonly string[]): Promise<RankSet> {
  if (words.length === 0) return RankSet.none
  const stems = await stemsOf(db, words, ['ranks'])
  if (stems.some(({ length }) => length === 0)) return RankSet.none
  const lists = stems.map((forms) => forms.map(({ ranks }) => ranks))
  const sets = await Promise.all(lists.map((ofWord) => listedRanks(db, ofWord)))
  return sets.reduce((all, set) => all.and(set))
}

/** The filters with the excerpts that `q` finds, so that conditions can be made of them. */
export async function lookUpSearch(db: Kysely<Database>, filters: SelectionFilters): Promise<Filters> {
  if (filters.q === undefined) return filters
  const words = [...new Set(foldedWords(filters.q))].sort()
  return { ...filters, search: await rankSet(db, `words ${words.join(' ')}`, () => readHits(db, words)) }
}

/**
 * The language that each excerpt's words are stemmed in, as a subtag, by the excerpt's rank: its own where it has one, else its article's.
 * @param ranks of excerpts that `q` finds: each stands in a list of any of its words
 */
export async function searchedLanguages(db: Kysely<Database>, ranks: readonly number[], q: string): Promise<Map<number, string>> {
  const [stems = []] = await stemsOf(db, foldedWords(q).slice(0, 1), ['stem_id'])
  const [first] = stems
  if (!first || ranks.length === 0) return new Map()
  if (stems.every(({ language }) => language === first.language)) return new Map(ranks.map((rank) => [rank, first.language]))
  const ids = stems.map((row) => row.stem_id)
  const lists = await db.selectFrom('stems').where('stem_id', 'in', ids).select(['language', 'ranks']).execute()
  const wanted = new Set(ranks)
  const highest = Math.max(...ranks)
  const languages = new Map<number, string>()
  for (const { language, ranks: list } of lists) eachRank(list, (rank) => wanted.has(rank) && languages.set(rank, language), highest)
  return languages
}
