import { type RawBuilder, sql } from 'kysely'
import { codedFacts } from '@/lib/views/frame-facts'
import { framedArticles, reviewedArticles } from '@/lib/views/framed-articles'
import type { Reading } from '@/lib/views/view'

/** An article with reviewed excerpts. */
export interface ReviewedArticle {
  article: string
  outlet: string
  /** The rank of its first reviewed excerpt. */
  first: number
  /** Reviewed excerpts. */
  reviewed: number
}

/** Reviewed excerpts of an article with a frame or one below it, by how it stands in them. */
export interface FoundFrame {
  article: string
  outlet: string
  code: string
  own: number
  attributed: number
  disputed: number
}

/** Reviewed excerpts of an article with a frame itself. */
export type FoundCode = Pick<FoundFrame, 'article' | 'outlet' | 'code'> & { n: number }

async function read<T>({ db }: Reading, query: RawBuilder<unknown>): Promise<T[]> {
  return (await (query as RawBuilder<T>).execute(db)).rows
}

const reviewedOf = (reading: Reading) =>
  read<ReviewedArticle>(
    reading,
    sql`select place as article, outlet, first, size as reviewed from (${reviewedArticles(reading)}) as articles order by first`,
  )

/** What each article adds to the rows of `frames`. */
export async function framesByArticle(reading: Reading): Promise<{ reviewed: ReviewedArticle[]; found: FoundFrame[] }> {
  const query = sql`
    select place as article, outlet, code, own, attributed, disputed from (${framedArticles(reading)}) as found order by place, code`
  const [reviewed, found] = await Promise.all([reviewedOf(reading), read<FoundFrame>(reading, query)])
  return { reviewed, found }
}

/** What each article adds to the rows of `similarity`: excerpts by frame, and those with any, `framed`. */
export async function profilesByArticle(
  reading: Reading,
): Promise<{ reviewed: ReviewedArticle[]; framed: { article: string; n: number }[]; found: FoundCode[] }> {
  const coded = sql`
    select excerpts.article_id as article, facts.outlet, facts.code, facts.rid
    from (${codedFacts(reading)}) as facts join excerpts on excerpts.rid = facts.rid`
  const any = sql`select article, count(distinct rid) as n from (${coded}) as coded group by article order by article`
  const query = sql`
    select article, outlet, code, count(distinct rid) as n from (${coded}) as coded group by article, outlet, code order by code, article`
  const [reviewed, framed, found] = await Promise.all([
    reviewedOf(reading),
    read<{ article: string; n: number }>(reading, any),
    read<FoundCode>(reading, query),
  ])
  return { reviewed, framed, found }
}
