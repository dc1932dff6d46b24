import { type RawBuilder, sql } from 'kysely'
import { limitTo } from './first-rows'
import { framesIn, SPEECHES } from './frame-facts'
import { framedOutlets, reviewedOutlets } from './framed-articles'
import type { FrameRow } from './rows/frames'
import type { Reading } from './view'

const SHARE = (unit: string | undefined) =>
  unit === 'articles' ? sql`articles / cast(articles_total as double precision)` : sql`n / cast(total as double precision)`

/** What the rows are ordered by: each names the whole key. The outlets with most reviewed excerpts come first. */
function orderOf({ display: { sort, unit } }: Reading): RawBuilder<unknown> {
  const outlet = sql`total desc, outlet_name, outlet`
  const code = sql`code_name, code`
  if (sort === 'frame') return sql`${code}, ${outlet}`
  if (sort === 'share') return sql`${SHARE(unit)} desc, ${code}, ${outlet}`
  return sql`${outlet}, ${SHARE(unit)} desc, ${code}`
}

/** What is counted of an outlet and a frame. */
export type CountedFrame = Omit<FrameRow, 'event' | 'share' | 'low' | 'high' | 'interval' | 'coder' | 'href'>

/** The first of them in the order that is asked for, and how many there are in all. */
export interface CountedFrames {
  readonly rows: readonly CountedFrame[]
  readonly total: number
  /** How many of the articles behind all of them have no printed day, where that was looked at. */
  readonly undated?: number
}

const countsQuery = (reading: Reading) => sql<CountedFrame & { rows: number }>`
  with counted as (${framedOutlets(reading)}),
  reviewed as materialized (${reviewedOutlets(reading)}),
  frames as (${framesIn(reading)}),
  grid as (
    select reviewed.outlet, outlets.name as outlet_name, frames.id as code, frames.name as code_name, frames.codebook,
      reviewed.total, reviewed.articles_total, coalesce(counted.n, 0) as n, coalesce(counted.articles, 0) as articles,
      ${sql.join(SPEECHES.map((speech) => sql`coalesce(${sql.ref(`counted.${speech}`)}, 0) as ${sql.ref(speech)}`))}
    from reviewed cross join frames join outlets on outlets.id = reviewed.outlet
    left join counted on counted.outlet = reviewed.outlet and counted.code = frames.id
  )
  select *, (select count(*) from reviewed) * (select count(*) from frames) as rows from grid order by ${orderOf(reading)} ${limitTo(reading.top)}`

/** The rows of any scope, counted by the database: under filters that divide the codings of an excerpt no list of framings will do. */
export async function queriedFrames(reading: Reading): Promise<CountedFrames> {
  const { rows } = await countsQuery(reading).execute(reading.db)
  return { rows: rows.map(({ rows: _, ...row }) => row), total: rows[0]?.rows ?? 0 }
}
