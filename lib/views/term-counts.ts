import { type RawBuilder, sql } from 'kysely'
import { activeFilters } from '@/lib/store/filters'
import { doubleOf, readColumns } from '@/lib/store/result-columns'
import { keptAnswers } from './kept-answers'
import { type SearchedTexts, wasSearched } from './searched-texts'
import { counted, isChosen } from './term-facts'
import type { Reading, Scope } from './view'

const SPEAKS_OF_OUTLETS = ['outlet', 'group']

const isOfAnySpeech = ({ display }: Scope) => (display.speech ?? 'any') === 'any'

/** What is counted of pairs of an outlet and a term, by columns; an article has a term once. */
export interface TermCounts {
  /** Numbers of the pairs. */
  readonly cells: Int32Array
  readonly counts: Float64Array
  readonly articles: Float64Array
  /** Excerpts of these articles. */
  readonly excerpts: Float64Array
  /** Not a number where it is not known of all articles. */
  readonly attributed: Float64Array
}

/** Who said it is known where it is known of all articles. */
const sums = (count: RawBuilder<number>, articles: RawBuilder<unknown>) => sql`
  cast(cell as integer) as cells, cast(sum(${count}) as double precision) as counts, cast(${articles} as double precision) as articles,
  cast(sum(excerpts) as double precision) as excerpts,
  ${doubleOf(sql`case when count(attributed_count) = count(*) then sum(attributed_count) end`)} as attributed`

/** The sums per month are a third as many rows, and enough where filters speak of outlets alone; how much of a term is own speech they do not say. */
function countsQuery(scope: Scope): RawBuilder<unknown> {
  const isAddedUp = isOfAnySpeech(scope) && activeFilters(scope.filters).every((name) => SPEAKS_OF_OUTLETS.includes(name))
  const sum = isAddedUp
    ? sql`select ${sums(sql`terms.count`, sql`sum(articles)`)} from term_counts as terms`
    : sql`select ${sums(counted(scope), sql`count(*)`)} from terms`
  return sql`${sum} where ${isChosen('terms', scope)} and ${counted(scope)} > 0 group by cell`
}

export const readTermCounts = async (reading: Reading): Promise<TermCounts> =>
  (await readColumns(reading.db, countsQuery(reading))) as unknown as TermCounts

/** The texts of an outlet that were searched: how many, and their words, where all were measured. */
export interface OutletTexts {
  outlet: string
  words: number | null
  searched: number
}

export async function readOutletTexts(reading: Reading, searched: SearchedTexts): Promise<OutletTexts[]> {
  const { rows } = await sql<OutletTexts>`
    select outlet_id as outlet, case when count(word_count) = count(*) then cast(sum(word_count) as bigint) end as words, count(*) as searched
    from articles where ${isChosen('articles', reading)} and ${wasSearched(searched)} group by outlet_id`.execute(reading.db)
  return rows
}

const kept = keptAnswers<ReadonlyMap<string, number>>()

/** How often each term stands in the whole corpus, in the outlets that were measured. */
export const readBackground = (reading: Reading, { unmeasured }: SearchedTexts): Promise<ReadonlyMap<string, number>> =>
  kept(reading.db, reading.display.speech ?? '', async () => {
    const { rows } = await sql<{ term: string; count: number | null }>`
      select term, cast(sum(${counted(reading)}) as bigint) as count
      from ${isOfAnySpeech(reading) ? sql`term_counts as terms` : sql`terms`}
      where ${unmeasured.length ? sql`outlet_id not in (${sql.join(unmeasured)})` : sql`1 = 1`} group by term`.execute(reading.db)
    return new Map(rows.flatMap(({ term, count }) => (count === null ? [] : [[term, count]])))
  })
