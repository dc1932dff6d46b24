import type { Kysely } from 'kysely'
import type { Filters as SelectionFilters } from '@/lib/selection/parameters'
import { foldedWords } from './folding'
import type { Database } from './schema'
import { STEMMED_LANGUAGES, stemsInLanguages } from './stemming'
import type { Filters } from './where'

/** For each word of a search the numbers of its stems in the languages of the revision; none when no excerpt has the word. */
export type Search = readonly (readonly number[])[]

async function stemIdsOf(db: Kysely<Database>, word: string): Promise<number[]> {
  const wanted = stemsInLanguages(word)
  const stems = [...new Set(wanted.map(({ stem }) => stem))]
  const rows = await db.selectFrom('stems').where('stem', 'in', stems).select(['stem_id', 'stem', 'language']).orderBy('stem_id').execute()
  const isWanted = (language: string, languages: readonly string[] | 'others') =>
    languages === 'others' ? !STEMMED_LANGUAGES.includes(language) : languages.includes(language)
  return rows
    .filter(({ stem, language }) => wanted.some((one) => one.stem === stem && isWanted(language, one.languages)))
    .map((row) => row.stem_id)
}

/** The filters with the words of `q` looked up in the revision's search index, so that conditions can be made of them. */
export async function lookUpSearch(db: Kysely<Database>, filters: SelectionFilters): Promise<Filters> {
  if (filters.q === undefined) return filters
  const words = [...new Set(foldedWords(filters.q))]
  return { ...filters, search: await Promise.all(words.map((word) => stemIdsOf(db, word))) }
}
