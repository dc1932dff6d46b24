import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Display } from '@/lib/selection/display'
import type { AnyView } from './find-view'
import type { SelectedRevision } from './open-revision'
import { ProblemError } from './problem-error'
import type { RowKey } from './row-keys'

/** The condition that a fact is of the row, on the fact query under the name `facts`. */
export const ofRow = (key: RowKey): RawBuilder<SqlBool> =>
  key.length
    ? sql`${sql.join(
        key.map(([column, value]) => sql`${sql.ref(`facts.${column}`)} = ${value}`),
        sql` and `,
      )}`
    : sql`1 = 1`

/** What yields something where the view has such a row under whatever filters. Whose coding is read is asked as the selection asks it. */
async function anyOfRow({ db, filters }: SelectedRevision, view: AnyView, display: Display, key: RowKey): Promise<RawBuilder<unknown>> {
  if (view.known) return view.known(Object.fromEntries(key))
  const { coder, codebook } = filters
  const unfiltered = { filters: { ...(coder && { coder }), ...(codebook && { codebook }) }, display }
  const scope = view.settle ? await view.settle(db, unfiltered) : unfiltered
  return sql`select facts.rid from (${view.facts(scope)}) as facts where ${ofRow(key)}`
}

/**
 * Refuses the key of a row that the view has under no filters. One that the filters leave nothing of is a row.
 * @throws ProblemError 404
 */
export async function refuseUnknownRow(revision: SelectedRevision, view: AnyView, display: Display, key: RowKey): Promise<void> {
  const any = await anyOfRow(revision, view, display, key)
  const { rows } = await sql`select 1 as found from (${any}) as found limit 1`.execute(revision.db)
  if (rows.length > 0) return
  throw new ProblemError(404, 'The view has no such row', [
    {
      parameter: 'row',
      message: `names no row that revision ${revision.revision} has; a row is ${key.map(([column]) => column).join('~')}`,
    },
  ])
}
