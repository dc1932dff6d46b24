import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Article, ArticlePage } from '@/lib/api/contract/article'
import type { CorpusDetail } from '@/lib/api/contract/corpus'
import type { Database } from '@/lib/store/database'
import { oncePerRevision } from '@/lib/store/once-per-revision'
import { writeCursor } from './cursor'
import { readList } from './excerpts-by-rank'
import { withRevision } from './open-revision'
import { readCorpusParameters } from './request-parameters'

type OutletDetail = CorpusDetail['outlets'][number]

/** Which articles are wanted, and in which order they are counted off. */
interface Wanted {
  where?: RawBuilder<SqlBool>
  latestFirst?: boolean
  limit: number
  offset?: number
}

const ids = ({ where = sql`1 = 1`, latestFirst, limit, offset = 0 }: Wanted) => sql<{ id: string }>`(
  select id from articles where ${where} order by first_day ${latestFirst ? sql`desc` : sql`asc`} nulls last, id limit ${limit} offset ${offset})`

/** Rows of a table by article, of the chosen articles alone. */
const perArticle = (table: 'excerpts' | 'claims' | 'positions') => sql<{ article_id: string; n: number }>`(
  select article_id, count(*) as n from ${sql.table(table)} where article_id in (select id from chosen) group by article_id)`

const counted = (table: string) => sql<number>`coalesce(${sql.ref(`${table}_of.n`)}, 0)`

/** Articles with what was coded of each, in the order of their days, the undated last. */
async function readArticles(db: Kysely<Database>, wanted: Wanted): Promise<Article[]> {
  const rows = await db
    .with('chosen', () => ids(wanted))
    .selectFrom('articles')
    .innerJoin('chosen', 'chosen.id', 'articles.id')
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .leftJoin('outlets as copy', 'copy.id', 'articles.copy_outlet_id')
    .leftJoin(perArticle('excerpts').as('excerpts_of'), 'excerpts_of.article_id', 'articles.id')
    .leftJoin(perArticle('claims').as('claims_of'), 'claims_of.article_id', 'articles.id')
    .leftJoin(perArticle('positions').as('positions_of'), 'positions_of.article_id', 'articles.id')
    .select(['articles.id', 'articles.title', 'articles.title_basis', 'articles.outlet_id as outlet', 'outlets.name as outlet_name'])
    .select(['articles.copy_outlet_id as copy_outlet', 'copy.name as copy_outlet_name', 'articles.copy_published_on'])
    .select(['articles.authors', 'articles.published_on', 'articles.published_from', 'articles.published_to', 'articles.published_basis'])
    .select(['articles.url', 'articles.language', 'articles.word_count', 'articles.notes'])
    .select([counted('excerpts').as('excerpts'), counted('claims').as('claims'), counted('positions').as('positions')])
    .orderBy('articles.first_day', (order) => order.asc().nullsLast())
    .orderBy('articles.id')
    .execute()
  return rows.map((row) => ({ ...row, authors: readList(row.authors) }))
}

/** Articles that a corpus lists of itself; a million have an address of their own. */
const LISTED = 1000

/** The latest articles. */
export const latestArticles = oncePerRevision((db) => readArticles(db, { latestFirst: true, limit: LISTED }))

/** Those that the page of a corpus, or of an outlet, lists. */
const ON_PAGE = 60

const fewLatest = oncePerRevision((db) => readArticles(db, { latestFirst: true, limit: ON_PAGE }))

/** The latest of all articles, at most 60. @throws ProblemError 404, 503 */
export const corpusArticles = (corpus: string, rev: string): Promise<Article[]> => withRevision(corpus, rev, ({ db }) => fewLatest(db))

/** An outlet's latest articles, and the latest that were read in its copy, at most 60 of each. @throws ProblemError 404, 503 */
export const outletArticles = (corpus: string, rev: string, outlet: string): Promise<{ own: Article[]; copied: Article[] }> =>
  withRevision(corpus, rev, async ({ db }) => {
    const latest = (where: RawBuilder<SqlBool>) => readArticles(db, { where, latestFirst: true, limit: ON_PAGE })
    return { own: await latest(sql`outlet_id = ${outlet}`), copied: await latest(sql`copy_outlet_id = ${outlet}`) }
  })

/** One article; undefined when there is none of that id. @throws ProblemError 404, 503 */
export const articleDetail = (corpus: string, rev: string, id: string): Promise<Article | undefined> =>
  withRevision(corpus, rev, async ({ db }) => (await readArticles(db, { where: sql`id = ${id}`, limit: 1 }))[0])

/**
 * All articles, page after page.
 * @param params `rev`, `limit` and `cursor`
 * @throws ProblemError 400, 404, 503
 */
export async function articlePage(corpus: string, params: URLSearchParams): Promise<ArticlePage> {
  const { selection, limit, cursor } = readCorpusParameters(params, ['limit', 'cursor'])
  return withRevision(corpus, selection.rev, async ({ revision, db }) => {
    const { total } = await db.selectFrom('articles').select(db.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
    const offset = cursor?.after ?? 0
    const articles = await readArticles(db, { limit, offset })
    const end = offset + articles.length
    return { corpus, revision, total, articles, next: end < total && articles.length > 0 ? writeCursor({ revision, after: end }) : null }
  })
}

/** The outlets with the numbers of their articles and excerpts. */
export const corpusOutlets = oncePerRevision(
  (db): Promise<OutletDetail[]> =>
    db
      .selectFrom('outlets')
      .select(['id', 'name', 'group', 'country', 'medium', 'homepage_url', 'notes'])
      .select([
        sql<number>`(select count(*) from articles where articles.outlet_id = outlets.id)`.as('articles'),
        sql<number>`(select count(*) from excerpts where excerpts.outlet_id = outlets.id)`.as('excerpts'),
      ])
      .orderBy('id')
      .execute(),
)

/** Earliest and latest printed day of first publication, and the articles without one. */
export async function corpusDates(db: Kysely<Database>): Promise<CorpusDetail['dates']> {
  const { rows } = await sql<CorpusDetail['dates']>`
    select min(published_on) as "from", max(published_on) as "to", count(*) filter (where published_on is null) as undated
    from articles`.execute(db)
  return rows[0] ?? { from: null, to: null, undated: 0 }
}
