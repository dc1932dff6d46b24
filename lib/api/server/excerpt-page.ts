import { type Kysely, sql } from 'kysely'
import type { Excerpt, ExcerptPage } from '@/lib/api/contract/excerpt'
import { selectionQuery } from '@/lib/selection/serialise'
import type { Database } from '@/lib/store/database'
import { type RankSet, readRanks } from '@/lib/store/rank-set'
import { rankSet } from '@/lib/store/rank-sets'
import { searchedLanguages } from '@/lib/store/search'
import { selectedExcerpts } from '@/lib/store/selected-excerpts'
import { writeCursor } from './cursor'
import { excerptsByRank } from './excerpts-by-rank'
import { type AnyView, findView } from './find-view'
import { ofRow, refuseUnknownRow } from './known-row'
import { type OpenRevision, type SelectedRevision, withSelection } from './open-revision'
import { type RequestParameters, readParameters } from './request-parameters'
import { readRowKey } from './row-keys'
import { searchHits } from './search-hits'
import { settledScope } from './settled-scope'

/** Under a search every excerpt says which of its words were found. */
async function withHits(db: Kysely<Database>, excerpts: Excerpt[], ranks: number[], q: string | undefined): Promise<Excerpt[]> {
  if (!q || excerpts.length === 0) return excerpts
  const languages = await searchedLanguages(db, ranks, q)
  return excerpts.map((excerpt, at) => ({ ...excerpt, hits: searchHits(excerpt, q, languages.get(ranks[at] ?? -1) ?? '') }))
}

/** One page of the excerpts of a set. */
async function pageOf(
  { corpus, revision, db, vocabulary }: OpenRevision,
  set: RankSet,
  { limit, cursor, selection }: RequestParameters,
): Promise<ExcerptPage> {
  const ranks = set.after(cursor?.after ?? -1, limit + 1)
  const shown = ranks.slice(0, limit)
  return {
    corpus,
    revision,
    total: set.size,
    excerpts: await withHits(db, await excerptsByRank(db, shown, { actors: vocabulary.actorNames }), shown, selection.filters.q),
    next: ranks.length > limit ? writeCursor({ revision, after: shown.at(-1) ?? 0 }) : null,
  }
}

/** The excerpts behind one row of a view, or behind all rows. */
async function excerptsBehind(revision: SelectedRevision, view: AnyView, { selection, display, row }: RequestParameters): Promise<RankSet> {
  const named = row === undefined ? [] : readRowKey(view, row)
  const key = `row ${view.id} ${selectionQuery({ filters: selection.filters }, display, view.options)} ${row ?? ''}`
  const set = await rankSet(revision.db, key, async () => {
    const facts = view.facts(await settledScope(revision, view, display))
    return readRanks(revision.db, sql`select facts.rid from (${facts}) as facts where ${ofRow(named)}`)
  })
  if (set.size === 0 && row !== undefined) await refuseUnknownRow(revision, view, display, named)
  return set
}

/** Excerpts behind a row that are looked through at once. */
const MOST_OF_ROW = 500

/** The first excerpts behind a row. @throws ProblemError 400, 404 */
export async function excerptsOfRow(revision: SelectedRevision, view: AnyView, parameters: RequestParameters): Promise<Excerpt[]> {
  const set = await excerptsBehind(revision, view, parameters)
  return excerptsByRank(revision.db, set.after(-1, MOST_OF_ROW), { actors: revision.vocabulary.actorNames })
}

/**
 * The excerpts behind one row of a view, or, without `row`, behind all of its rows: from the same facts that the rows come from.
 * @param params filters, `rev`, the view's options, `row`, `limit` and `cursor`
 * @throws ProblemError 400, 404, 503
 */
export async function rowExcerpts(corpus: string, viewId: string, params: URLSearchParams): Promise<ExcerptPage> {
  const view = findView(viewId)
  const parameters = readParameters(params, view.options, ['row', 'limit', 'cursor'])
  return withSelection(corpus, parameters.selection, async (revision) =>
    pageOf(revision, await excerptsBehind(revision, view, parameters), parameters),
  )
}

/**
 * The excerpts that satisfy a selection: by themselves, or through one fact that satisfies all its filters.
 * @param params filters, `rev`, `limit` and `cursor`
 * @throws ProblemError 400, 404, 503
 */
export async function excerptPage(corpus: string, params: URLSearchParams): Promise<ExcerptPage> {
  const parameters = readParameters(params, {}, ['limit', 'cursor'])
  return withSelection(corpus, parameters.selection, async (revision) =>
    pageOf(revision, await selectedExcerpts(revision.db, revision.filters), parameters),
  )
}
