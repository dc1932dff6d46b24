import { type Kysely, sql } from 'kysely'
import type { Note } from '@/lib/api/contract/table'
import { FILTERS } from '@/lib/selection/parameters'
import { selectionQuery } from '@/lib/selection/serialise'
import type { Database } from '@/lib/store/database'
import { activeFilters, type Filters, withoutDates } from '@/lib/store/filters'
import { oncePerRevision } from '@/lib/store/once-per-revision'
import { articleCondition } from '@/lib/store/where'
import { keptAnswers } from '@/lib/views/kept-answers'
import type { ReadRows, Scope } from '@/lib/views/view'
import type { AnyView } from './find-view'

type AskedRows = Promise<Pick<ReadRows<unknown>, 'undated'>>

const articles = (count: number) => (count === 1 ? '1 article' : `${count} articles`)

/** What an article can lack of its date. */
type Lacking = NonNullable<Filters['lacking']>

/** The lowest rank of an excerpt whose article lacks it; null where every article has it. Those without any date rank last. */
const lowestLacking = oncePerRevision(async (db): Promise<Record<Lacking, number | null>> => {
  const lowest = (lacking: Lacking) => sql<number | null>`min(rid) filter (where ${sql.ref(lacking)} is null)`
  return db
    .selectFrom('excerpts')
    .select([lowest('first_day').as('first_day'), lowest('published_on').as('published_on')])
    .executeTakeFirstOrThrow()
})

/** The articles behind the facts of a view that lack something of their date. Asked for those articles' facts alone where that gives the same. */
async function countLacking(db: Kysely<Database>, view: AnyView, scope: Scope, lacking: Lacking): Promise<number> {
  const { [lacking]: lowest } = await lowestLacking(db)
  if (lowest === null) return 0
  const facts = view.facts(view.isWithinArticles ? { ...scope, filters: { ...scope.filters, lacking } } : scope)
  const { from, to } = scope.filters
  const { rows } = await sql<{ n: number }>`
    select count(distinct excerpts.article_id) as n from excerpts
    where ${articleCondition('excerpts', view.isWithinArticles ? { from, to, lacking } : { lacking })} and excerpts.rid >= ${sql.lit(lowest)}
      and excerpts.rid in (select facts.rid from (${facts}) as facts where facts.rid >= ${sql.lit(lowest)})`.execute(db)
  return rows[0]?.n ?? 0
}

const kept = keptAnswers<number>()

/** The same whatever dates are asked for. */
const countUndated = (db: Kysely<Database>, view: AnyView, scope: Scope): Promise<number> =>
  kept(db, `${view.id} ${selectionQuery({ filters: scope.filters }, scope.display, view.options)}`, () =>
    countLacking(db, view, scope, 'first_day'),
  )

function notAppliedNotes(view: AnyView, filters: Filters): Note[] {
  return activeFilters(filters)
    .filter((name) => !view.filters.includes(name))
    .map((name) => ({ code: 'filter-not-applied', text: `The filter “${FILTERS[name].title}” (${name}) does not apply to this view.` }))
}

/** Under dates an article without a printed day is there by the bounds of its day. */
const countInferred = async (db: Kysely<Database>, view: AnyView, scope: Scope, rows: AskedRows): Promise<number> =>
  (view.countsUndated ? (await rows).undated : undefined) ?? countLacking(db, view, scope, 'published_on')

async function dateNotes(db: Kysely<Database>, view: AnyView, scope: Scope, rows: AskedRows): Promise<Note[]> {
  if (!scope.filters.from && !scope.filters.to) return []
  const [undated, inferred] = await Promise.all([
    countUndated(db, view, { ...scope, filters: withoutDates(scope.filters) }),
    countInferred(db, view, scope, rows),
  ])
  return [
    ...(undated ? [{ code: 'undated-left-out', text: `${articles(undated)} without a date left out.` }] : []),
    ...(inferred ? [{ code: 'date-inferred', text: `${articles(inferred)} included by inferred bounds of the date of publication.` }] : []),
  ]
}

/**
 * What a reader must know about a selection's effect on a view.
 * @param filters all that are in force, those that the view cannot be asked for among them
 * @param rows those of the view under the scope
 */
export const viewNotes = async (db: Kysely<Database>, view: AnyView, filters: Filters, scope: Scope, rows: AskedRows): Promise<Note[]> => [
  ...notAppliedNotes(view, filters),
  ...(await dateNotes(db, view, scope, rows)),
]
