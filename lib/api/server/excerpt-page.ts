import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Excerpt, ExcerptPage } from '@/lib/api/contract'
import type { Database } from '@/lib/store/schema'
import { excerptRanks } from '@/lib/store/where'
import { writeCursor } from './cursor'
import { excerptsByRank } from './excerpts-by-rank'
import { findView } from './find-view'
import { type OpenRevision, withSelection } from './open-revision'
import { type RequestParameters, readParameters } from './request-parameters'
import { readRowKey } from './row-keys'
import { searchHits } from './search-hits'
import { settledScope } from './settled-scope'

async function countRanks(db: Kysely<Database>, ranks: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from (${ranks}) as ranks`.execute(db)
  return rows[0]?.total ?? 0
}

/** Under a search every excerpt says which of its words were found. */
async function withHits(db: Kysely<Database>, excerpts: Excerpt[], q: string | undefined): Promise<Excerpt[]> {
  if (!q || excerpts.length === 0) return excerpts
  const articles = [...new Set(excerpts.map(({ article }) => article))]
  const rows = await db.selectFrom('articles').where('id', 'in', articles).select(['id', 'language']).execute()
  const languages = new Map(rows.map(({ id, language }) => [id, language]))
  return excerpts.map((excerpt) => ({ ...excerpt, hits: searchHits(excerpt, q, languages.get(excerpt.article) ?? '') }))
}

/** One page of the excerpts whose ranks the query yields in its column `rid`, each once. */
async function pageOf(
  { corpus, revision, db, vocabulary }: OpenRevision,
  ranks: RawBuilder<unknown>,
  { limit, cursor, selection }: RequestParameters,
): Promise<ExcerptPage> {
  const page = sql<{ rid: number }>`
    select rid from (${ranks}) as ranks where rid > ${cursor?.after ?? -1} order by rid limit ${limit + 1}`
  const [total, { rows }] = await Promise.all([countRanks(db, ranks), page.execute(db)])
  const rids = rows.slice(0, limit).map((row) => row.rid)
  return {
    corpus,
    revision,
    total,
    excerpts: await withHits(db, await excerptsByRank(db, rids, { actors: vocabulary.actorNames }), selection.filters.q),
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
  return withSelection(corpus, parameters.selection, async (revision) => {
    const facts = view.facts(await settledScope(revision, view, parameters.display))
    const conditions = key.map(([column, value]) => sql`${sql.ref(`facts.${column}`)} = ${value}`)
    const where = conditions.length ? sql.join(conditions, sql` and `) : sql`1 = 1`
    return pageOf(revision, sql`select distinct facts.rid from (${facts}) as facts where ${where}`, parameters)
  })
}

/**
 * The excerpts that satisfy a selection: by themselves, or through one fact that satisfies all its filters.
 * @param params filters, `rev`, `limit` and `cursor`
 * @throws ProblemError 400, 404, 503
 */
export async function excerptPage(corpus: string, params: URLSearchParams): Promise<ExcerptPage> {
  const parameters = readParameters(params, {}, ['limit', 'cursor'])
  return withSelection(corpus, parameters.selection, (revision) => pageOf(revision, excerptRanks(revision.filters), parameters))
}
