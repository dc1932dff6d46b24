import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { ExcerptPage } from '@/lib/api/contract'
import type { Database } from '@/lib/store/schema'
import { applicableFilters, excerptCondition } from '@/lib/store/where'
import { writeCursor } from './cursor'
import { excerptsByRank } from './excerpts-by-rank'
import { findView } from './find-view'
import { type OpenRevision, withSelection } from './open-revision'
import { type RequestParameters, readParameters } from './request-parameters'
import { readRowKey } from './row-keys'

/** For a page without rows, which cannot say the total themselves. */
async function countRanks(db: Kysely<Database>, ranks: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(distinct rid) as total from (${ranks}) as ranks`.execute(db)
  return rows[0]?.total ?? 0
}

/** One page of the excerpts whose ranks the query yields in its column `rid`, perhaps repeatedly. */
async function pageOf(
  { corpus, revision, db, vocabulary }: OpenRevision,
  ranks: RawBuilder<unknown>,
  { limit, cursor }: RequestParameters,
): Promise<ExcerptPage> {
  const { rows } = await sql<{ rid: number; total: number }>`
    with ranked as (select distinct rid from (${ranks}) as ranks)
    select rid, (select count(*) from ranked) as total from ranked where rid > ${cursor?.after ?? -1} order by rid limit ${limit + 1}`.execute(
    db,
  )
  const rids = rows.slice(0, limit).map((row) => row.rid)
  return {
    corpus,
    revision,
    total: rows[0]?.total ?? (await countRanks(db, ranks)),
    excerpts: await excerptsByRank(db, rids, { actors: vocabulary.actorNames }),
    next: rows.length > limit ? writeCursor({ revision, after: rids.at(-1) ?? 0 }) : null,
  }
}

/**
 * The excerpts behind one row of a view, or, without `row`, behind all of its rows: from the same facts that the rows come from.
 * @param params filters, `rev`, the view's options, `row`, `limit` and `cursor`
 * @throws ProblemError 400, 404, 503
 */
export async function rowExcerpts(corpus: string, viewId: string, params: URLSearchParams): Promise<ExcerptPage> {
  const view = findView(viewId)
  const parameters = readParameters(params, view.options, ['row', 'limit', 'cursor'])
  const key = parameters.row === undefined ? [] : readRowKey(view, parameters.row)
  return withSelection(corpus, parameters.selection, (revision) => {
    const { selection, display } = parameters
    const facts = view.facts({ filters: applicableFilters(view.table, selection.filters), display })
    const conditions = key.map(([column, value]) => sql`${sql.ref(`facts.${column}`)} = ${value}`)
    const where = conditions.length ? sql.join(conditions, sql` and `) : sql`1 = 1`
    return pageOf(revision, sql`select facts.rid from (${facts}) as facts where ${where}`, parameters)
  })
}

/**
 * The excerpts that satisfy a selection: by themselves, or through one fact that satisfies all its filters.
 * @param params filters, `rev`, `limit` and `cursor`
 * @throws ProblemError 400, 404, 503
 */
export async function excerptPage(corpus: string, params: URLSearchParams): Promise<ExcerptPage> {
  const parameters = readParameters(params, {}, ['limit', 'cursor'])
  return withSelection(corpus, parameters.selection, (revision) =>
    pageOf(revision, sql`select excerpts.rid from excerpts where ${excerptCondition(parameters.selection.filters)}`, parameters),
  )
}
