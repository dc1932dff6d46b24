import { type Kysely, sql } from 'kysely'
import type { CorpusDetail } from '@/lib/api/contract'
import type { Database } from '@/lib/store/schema'
import { readList } from './excerpts-by-rank'
import { oncePerRevision } from './once-per-revision'

type ArticleDetail = CorpusDetail['articles'][number]
type OutletDetail = CorpusDetail['outlets'][number]

/** Rows of a table by article, counted in one pass. */
const perArticle = (table: 'excerpts' | 'claims' | 'positions') =>
  sql<{ article_id: string; n: number }>`(select article_id, count(*) as n from ${sql.table(table)} group by article_id)`

const counted = (table: string) => sql<number>`coalesce(${sql.ref(`${table}_of.n`)}, 0)`

/** The articles with what was coded of each, in the order of their days, the undated last. */
export async function corpusArticles(db: Kysely<Database>): Promise<ArticleDetail[]> {
  const rows = await db
    .selectFrom('articles')
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
