import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { attitudes, Comparator, Modality, Stance } from '@/lib/api/contract'
import type { Database } from '@/lib/store/schema'
import { type Filters, factCondition, withoutFacts } from '@/lib/store/where'
import { listTotals } from './list-totals'
import type { StoredPair } from './pair-rows'

/** One of a pair's two accounts as stored. */
export interface End {
  rid: number
  id: string
  event: string
  event_title: string
  family: string
  subject: string | null
  actor: string | null
  coder: string
  outlet: string
  outlet_name: string
  article: string
  published_on: string | null
  voices: string
  relayed: boolean
  attitude: (typeof attitudes)[number]
  metric: string | null
  metric_name: string | null
  unit: string | null
  scope: string | null
  target: string | null
  target_name: string | null
  comparator: Comparator | null
  value: number | null
  low: number | null
  high: number | null
  values: string | null
  answer: string | null
  stance: Stance | null
  modality: Modality | null
  counted_share: number | null
  as_of: string | null
  sequence: number | null
  wording: string | null
  excerpt: string
  /** Of a list: its members, and the distinct excerpts that name its total or a selected member. */
  members: number | null
  excerpts: number | null
}

/** Both ends satisfy what is selected, and the less of a table is read the sooner they are found. */
type EndQuery = (fids: RawBuilder<unknown>, filters: Filters) => RawBuilder<End & { fid: number }>

const ofArticle = (table: 'claims' | 'positions') => {
  const column = (name: string) => sql.ref(`${table}.${name}`)
  return sql`${column('rid')}, ${column('event_id')} as event, events.title as event_title, ${column('coder_id')} as coder, ${column('outlet_id')} as outlet,
    outlets.name as outlet_name, ${column('article_id')} as article, ${column('published_on')}, ${column('voices')}, ${column('relayed')}, ${column('attitude')}`
}

const claimEnds: EndQuery = (fids, filters) => sql<End & { fid: number }>`
  select claims.fid, claims.id, ${ofArticle('claims')}, metrics.family, claims.subject_id as subject, null as actor, claims.metric_id as metric,
    metrics.name as metric_name, metrics.unit, claims.scope, null as target, null as target_name, claims.comparator, claims.value, claims.low, claims.high,
    claims."values", claims.answer, null as stance, null as modality, claims.counted_share, claims.as_of, claims.sequence, claims.wording,
    claims.excerpt_id as excerpt, null as members, null as excerpts
  from claims join metrics on metrics.id = claims.metric_id join outlets on outlets.id = claims.outlet_id join events on events.id = claims.event_id
  where ${factCondition('claims', filters)} and claims.fid in (${fids})`

const positionEnds: EndQuery = (fids, filters) => sql<End & { fid: number }>`
  select positions.fid, positions.id, ${ofArticle('positions')}, targets.family, null as subject, positions.actor_id as actor, null as metric,
    null as metric_name, null as unit, null as scope, positions.target_id as target, targets.name as target_name, null as comparator, null as value, null as low,
    null as high, null as "values", null as answer, positions.stance, positions.modality, null as counted_share, positions.as_of, positions.sequence,
    positions.wording, positions.excerpt_id as excerpt, null as members, null as excerpts
  from positions join targets on targets.id = positions.target_id join outlets on outlets.id = positions.outlet_id join events on events.id = positions.event_id
  where ${factCondition('positions', filters)} and positions.fid in (${fids})`

/** A list states what the claim of its total states, but for the number: that of its members. */
const listEnds = (filters: Filters) => sql<Pick<End, 'id' | 'scope' | 'wording' | 'members' | 'excerpts' | 'excerpt'> & { fid: number }>`
  with ${listTotals(filters)}
  select lists_pairs.second as fid, numbered_lists.id, numbered_lists.complete as scope, numbered_lists.name as wording, numbered_lists.excerpt_id as excerpt,
    list_counts.members,
    (select count(distinct behind.rid) from (
      select list_totals.rid as rid, numbered_lists.id as list_id union all select passing, list_id from list_members
    ) as behind where behind.list_id = numbered_lists.id) as excerpts
  from lists_pairs join numbered_lists on numbered_lists.number = lists_pairs.second
  join list_counts on list_counts.list_id = numbered_lists.id
  join list_totals on list_totals.fid = lists_pairs.first`

/** So many facts are asked for at once, as one text: to plan for a list of them takes as long as to find them. */
const AT_ONCE = 4_000

async function endsOf(db: Kysely<Database>, query: EndQuery, filters: Filters, fids: readonly number[]): Promise<Map<number, End>> {
  const wanted = [...new Set(fids)].sort((a, b) => a - b)
  const ends = new Map<number, End>()
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const part = sql`select cast(unnest(string_to_array(${wanted.slice(from, from + AT_ONCE).join()}, ',')) as bigint)`
    for (const end of (await query(part, filters).execute(db)).rows) ends.set(end.fid, end)
  }
  return ends
}

/** Both accounts of each pair, in the order of the pairs. */
export async function readEnds(db: Kysely<Database>, pairs: readonly StoredPair[], filters: Filters): Promise<[End, End][]> {
  const fids = (layer: StoredPair['layer']) => pairs.flatMap((pair) => (pair.layer === layer ? [pair.first, pair.second] : []))
  const totals = pairs.flatMap((pair) => (pair.layer === 'lists' ? [pair.first] : []))
  const ofExcerpts = withoutFacts(filters)
  const [claims, positions, lists] = await Promise.all([
    endsOf(db, claimEnds, ofExcerpts, [...fids('claims'), ...totals]),
    endsOf(db, positionEnds, ofExcerpts, fids('positions')),
    totals.length ? listEnds(filters).execute(db) : { rows: [] },
  ])
  const listed = new Map(lists.rows.map((list) => [list.fid, list]))
  const endOf = (layer: StoredPair['layer'], fid: number) => (layer === 'positions' ? positions : claims).get(fid) as End
  return pairs.map(({ layer, first, second }) => {
    const end = endOf(layer, first)
    return [end, layer === 'lists' ? { ...end, ...listed.get(second) } : endOf(layer, second)]
  })
}
