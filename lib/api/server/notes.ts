import { type Kysely, sql } from 'kysely'
import type { Note } from '@/lib/api/contract'
import { FILTERS } from '@/lib/selection/parameters'
import type { Database } from '@/lib/store/schema'
import {
  APPLICABLE,
  activeFilters,
  applicableFilters,
  type Condition,
  type FactTable,
  type Filters,
  factCondition,
  withoutDates,
} from '@/lib/store/where'

const articles = (count: number) => (count === 1 ? '1 article' : `${count} articles`)

async function countArticles(db: Kysely<Database>, table: FactTable, condition: Condition): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(distinct article_id) as n from ${sql.table(table)} where ${condition}`.execute(db)
  return rows[0]?.n ?? 0
}

function notAppliedNotes(table: FactTable, filters: Filters): Note[] {
  return activeFilters(filters)
    .filter((name) => !APPLICABLE[table].includes(name))
    .map((name) => ({ code: 'filter-not-applied', text: `The filter “${FILTERS[name].title}” (${name}) does not apply to this view.` }))
}

async function dateNotes(db: Kysely<Database>, table: FactTable, filters: Filters): Promise<Note[]> {
  if (!filters.from && !filters.to) return []
  const undated = await countArticles(db, table, sql`${factCondition(table, withoutDates(filters))} and first_day is null`)
  const inferred = await countArticles(db, table, sql`${factCondition(table, filters)} and published_on is null`)
  return [
    ...(undated ? [{ code: 'undated-left-out', text: `${articles(undated)} without a date left out.` }] : []),
    ...(inferred ? [{ code: 'date-inferred', text: `${articles(inferred)} included by inferred bounds of the date of publication.` }] : []),
  ]
}

/** What a reader must know about a selection's effect on a view. */
export const viewNotes = async (db: Kysely<Database>, table: FactTable, filters: Filters): Promise<Note[]> => [
  ...notAppliedNotes(table, filters),
  ...(await dateNotes(db, table, applicableFilters(table, filters))),
]
