import { type Kysely, sql } from 'kysely'
import type { Filters as SelectionFilters } from '@/lib/selection/parameters'
import { foldedWords } from './folding'
import type { Database } from './schema'
import { STEMMED_LANGUAGES, stemsInLanguages } from './stemming'
import type { Filters } from './where'

/** For each word of a search the numbers of its stems in the languages of the revision; none when no excerpt has the word. */
export type Search = readonly (readonly number[])[]

async function stemIdsOf(db: Kysely<Database>, word: string): Promise<number[]> {
  const conditions = stemsInLanguages(word).map(({ stem, languages }) =>
    languages === 'others'
      ? sql`(stem = ${stem} and language not in (${sql.join(STEMMED_LANGUAGES)}))`
      : sql`(stem = ${stem} and language in (${sql.join(languages)}))`,
  )
  const stems = [...new Set(stemsInLanguages(word).map(({ stem }) => stem))]
  const { rows } = await sql<{ stem_id: number }>`
    select stem_id from stems where stem in (${sql.join(stems)}) and (${sql.join(conditions, sql` or `)}) order by stem_id`.execute(db)
  return rows.map((row) => row.stem_id)
}

/** The filters with the words of `q` looked up in the revision's search index, so that conditions can be made of them. */
export async function lookUpSearch(db: Kysely<Database>, filters: SelectionFilters): Promise<Filters> {
  if (filters.q === undefined) return filters
  const words = [...new Set(foldedWords(filters.q))]
  return { ...filters, search: await Promise.all(words.map((word) => stemIdsOf(db, word))) }
}
