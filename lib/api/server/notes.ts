import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Note } from '@/lib/api/contract'
import { FILTERS } from '@/lib/selection/parameters'
import type { Database } from '@/lib/store/schema'
import { activeFilters, type Condition, type Filters, withoutDates } from '@/lib/store/where'
import type { Scope } from '@/lib/views/view'
import type { AnyView } from './find-view'

const articles = (count: number) => (count === 1 ? '1 article' : `${count} articles`)

/** The articles behind the facts, of those that satisfy a condition on their excerpts. */
async function countArticles(db: Kysely<Database>, facts: RawBuilder<unknown>, condition: Condition): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct excerpts.article_id) as n from excerpts
    where ${condition} and excerpts.rid in (select facts.rid from (${facts}) as facts)`.execute(db)
  return rows[0]?.n ?? 0
}

function notAppliedNotes(view: AnyView, filters: Filters): Note[] {
  return activeFilters(filters)
    .filter((name) => !view.filters.includes(name))
    .map((name) => ({ code: 'filter-not-applied', text: `The filter “${FILTERS[name].title}” (${name}) does not apply to this view.` }))
}

async function dateNotes(db: Kysely<Database>, view: AnyView, scope: Scope): Promise<Note[]> {
  if (!scope.filters.from && !scope.filters.to) return []
  const anyDay = view.facts({ ...scope, filters: withoutDates(scope.filters) })
  const undated = await countArticles(db, anyDay, sql`excerpts.first_day is null`)
  const inferred = await countArticles(db, view.facts(scope), sql`excerpts.published_on is null`)
  return [
    ...(undated ? [{ code: 'undated-left-out', text: `${articles(undated)} without a date left out.` }] : []),
    ...(inferred ? [{ code: 'date-inferred', text: `${articles(inferred)} included by inferred bounds of the date of publication.` }] : []),
  ]
}

/**
 * What a reader must know about a selection's effect on a view.
 * @param filters all that are in force, those that the view cannot be asked for among them
 */
export const viewNotes = async (db: Kysely<Database>, view: AnyView, filters: Filters, scope: Scope): Promise<Note[]> => [
  ...notAppliedNotes(view, filters),
  ...(await dateNotes(db, view, scope)),
]
