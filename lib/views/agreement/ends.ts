import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { attitudes, Comparator, Modality, Stance } from '@/lib/api/contract/statement'
import type { Database } from '@/lib/store/database'
import { areFacts } from '@/lib/store/fact-set'
import type { Filters } from '@/lib/store/filters'
import type { Condition } from '@/lib/store/where'
import { type RevisionNames, revisionNames } from '@/lib/views/revision-names'
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

/** A fact as stored: what it is about by id, without names. */
type StoredEnd = Omit<End, 'event_title' | 'outlet_name' | 'metric_name' | 'target_name' | 'unit' | 'family'> & { fid: number }

/** The facts of which something is asked, by the condition that they are those. */
type EndQuery = (areThose: Condition) => RawBuilder<StoredEnd>

const ofArticle = (table: 'claims' | 'positions') => {
  const column = (name: string) => sql.ref(`${table}.${name}`)
  return sql`${column('fid')}, ${column('id')}, ${column('rid')}, ${column('event_id')} as event, ${column('coder_id')} as coder, ${column('outlet_id')} as outlet,
    ${column('article_id')} as article, ${column('published_on')}, ${column('voices')}, ${column('relayed')}, ${column('attitude')},
    ${column('as_of')}, ${column('sequence')}, ${column('wording')}, ${column('excerpt_id')} as excerpt, null as members, null as excerpts`
}

const claimEnds: EndQuery = (areThose) => sql<StoredEnd>`
  select ${ofArticle('claims')}, claims.subject_id as subject, null as actor, claims.metric_id as metric, claims.scope, null as target, claims.comparator,
    claims.value, claims.low, claims.high, claims."values", claims.answer, null as stance, null as modality, claims.counted_share
  from claims where ${areThose}`

const positionEnds: EndQuery = (areThose) => sql<StoredEnd>`
  select ${ofArticle('positions')}, null as subject, positions.actor_id as actor, null as metric, null as scope, positions.target_id as target, null as comparator,
    null as value, null as low, null as high, null as "values", null as answer, positions.stance, positions.modality, null as counted_share
  from positions where ${areThose}`

const QUERIES = { claims: claimEnds, positions: positionEnds } as const

/** The row itself, with the names of what it is about: to copy a row of so many cells takes longer than to read it. */
function named(row: StoredEnd, { events, outlets, metrics, targets }: RevisionNames): End {
  const end = row as StoredEnd & End
  const [metric, target] = [metrics.get(end.metric ?? ''), targets.get(end.target ?? '')]
  end.event_title = events.get(end.event)?.title ?? end.event
  end.outlet_name = outlets.get(end.outlet)?.name ?? end.outlet
  end.metric_name = metric?.name ?? null
  end.target_name = target?.name ?? null
  end.unit = metric?.unit ?? null
  end.family = metric?.family ?? target?.family ?? ''
  return end
}

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

async function endsOf(db: Kysely<Database>, table: keyof typeof QUERIES, fids: readonly number[]): Promise<Map<number, End>> {
  if (fids.length === 0) return new Map()
  const [areThose, names] = await Promise.all([areFacts(db, table, fids), revisionNames(db)])
  const { rows } = await QUERIES[table](areThose).execute(db)
  return new Map(rows.map((end) => [end.fid, named(end, names)]))
}

/** Both accounts of each pair, in the order of the pairs. */
export async function readEnds(db: Kysely<Database>, pairs: readonly StoredPair[], filters: Filters): Promise<[End, End][]> {
  const fids = (layer: StoredPair['layer']) => pairs.flatMap((pair) => (pair.layer === layer ? [pair.first, pair.second] : []))
  const totals = pairs.flatMap((pair) => (pair.layer === 'lists' ? [pair.first] : []))
  const [claims, positions, lists] = await Promise.all([
    endsOf(db, 'claims', [...fids('claims'), ...totals]),
    endsOf(db, 'positions', fids('positions')),
    totals.length ? listEnds(filters).execute(db) : { rows: [] },
  ])
  const listed = new Map(lists.rows.map((list) => [list.fid, list]))
  const endOf = (layer: StoredPair['layer'], fid: number) => (layer === 'positions' ? positions : claims).get(fid) as End
  return pairs.map(({ layer, first, second }) => {
    const end = endOf(layer, first)
    return [end, layer === 'lists' ? { ...end, ...listed.get(second) } : endOf(layer, second)]
  })
}
