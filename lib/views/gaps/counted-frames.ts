import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '@/lib/store/database'
import { activeFilters, type Filters } from '@/lib/store/filters'
import { type RankSet, readRanks } from '@/lib/store/rank-set'
import { rankSet } from '@/lib/store/rank-sets'
import { articleCondition, codedCondition } from '@/lib/store/where'

type Sql = RawBuilder<unknown>

const OF_ARTICLES = ['from', 'to', 'language', 'group'] as const
/** Filters that `frame_excerpts` can be asked for, those of articles as a set of their excerpts. */
const ASKED: readonly string[] = ['coder', 'outlet', 'event', 'q', ...OF_ARTICLES]

const isOfArticles = (filters: Filters) => OF_ARTICLES.some((name) => filters[name] !== undefined)

/** The excerpts of the articles that filters leave, by the filters themselves: what is left of them under another name is not looked up. */
const narrowed = new WeakMap<Filters, RankSet>()

/** Looks up the excerpts of the articles that the filters leave, where frames can be counted with them. */
export async function narrowToArticles(db: Kysely<Database>, filters: Filters): Promise<void> {
  if (!isOfArticles(filters) || !activeFilters(filters).every((name) => ASKED.includes(name))) return
  const { from, to, language, group } = filters
  const key = `excerpts of articles ${JSON.stringify([from, to, language, group])}`
  const ranks = () => readRanks(db, sql`select rid from excerpts where ${articleCondition('excerpts', { from, to, language, group })}`)
  narrowed.set(filters, await rankSet(db, key, ranks))
}

const both = (one: RankSet | undefined, other: RankSet | undefined) => (one && other ? one.and(other) : (one ?? other))

/**
 * The codings of frames by `fact` and `outlet`, how many (`stated`) and in how many `excerpts`, as a query beside `frames`; without it, where a filter must be
 * asked of the codings themselves.
 */
export function countedFrames(filters: Filters): Sql | undefined {
  const { coder = [], outlet, event, about, coded, q, search, lacking } = filters
  const isKnown = (!isOfArticles(filters) || narrowed.has(filters)) && (!event || (about && coded)) && (!q || search) && !lacking
  if (!isKnown || coder.length !== 1 || !activeFilters(filters).every((name) => ASKED.includes(name))) return undefined
  const rank = sql.ref('frame_excerpts.rid')
  const ofEvents = event && (coded === about ? sql`event_id is null` : codedCondition('frame_excerpts', event, { about, coded }))
  const set = both(both(narrowed.get(filters), search), event && coded)
  return sql`
    select frames.fact, cells.outlet_id as outlet, counted.stated, counted.excerpts
    from (
      select cell, cast(sum(stated) as bigint) as stated, count(*) filter (where not divided) + count(distinct rid) filter (where divided) as excerpts
      from frame_excerpts where coder_id = ${coder[0]}
        ${set ? sql`and ${set.holds(rank)} and ${set.spans(rank)}` : sql``} ${ofEvents ? sql`and ${ofEvents}` : sql``}
      group by cell
    ) as counted
    join frame_cells as cells on cells.cell = counted.cell
    join frames on frames.id = cells.code_id
    ${outlet ? sql`where cells.outlet_id in (${sql.join(outlet)})` : sql``}`
}
