import { type RawBuilder, sql } from 'kysely'
import { type Modality, modalities, type Stance, stances } from '@/lib/api/contract/statement'
import { contradicts, sideOf, sidesTaken } from '@/lib/store/conflicts'
import { markParts } from '@/lib/store/event-parts'
import { APPLICABLE, speaksOfFacts } from '@/lib/store/filters'
import { chosenExcerpts } from '@/lib/store/selected-excerpts'
import { factCondition } from '@/lib/store/where'
import type { PositionRow } from '@/lib/views/rows/positions'
import { firstPositions, ranksAmong } from './first-positions'
import { limitTo } from './first-rows'
import { areKept, type PositionColumns, positionColumns } from './position-columns'
import { type RevisionNames, revisionNames } from './revision-names'
import { type Behind, stancesBehind } from './stances-behind'
import { countArticles, isOfDates, undatedExcerpts } from './undated'
import { BEHIND_COLUMNS, defineView, type Names, type Reading, type ReadRows, type Scope } from './view'

export const POSITION_KEY = ['event', 'actor', 'outlet', 'voice', 'target', 'stance', 'modality'] as const

/** A row for each stance that satisfies the scope. */
export const positionFacts = ({ filters, display }: Scope) => sql`
  select positions.fid, positions.rid, positions.event_id as event, positions.actor_id as actor, positions.outlet_id as outlet,
    ${display.by === 'voice' ? sql`positions.originator` : sql`''`} as voice, positions.target_id as target, positions.stance, positions.modality,
    positions.article_id as article, positions.relayed, positions.attitude, positions.voices, positions.sequence, positions.as_of,
    positions.coder_id as coder
  from positions where ${factCondition('positions', filters)}`

const STANCE_RANK = sql`case grouped.stance ${sql.join(
  stances.map((stance: Stance, rank) => sql`when ${sql.lit(stance)} then ${sql.lit(rank)}`),
  sql` `,
)} end`
const ACTOR = sql`actors.name, grouped.actor`
const COLUMN = sql`outlets.name, grouped.outlet, nullif(grouped.voice, '') nulls last`
const STATEMENT = sql`grouped.event, grouped.target, ${STANCE_RANK}, grouped.modality`

/** What the rows are ordered by: each names the whole key. */
const ORDERS: Record<string, RawBuilder<unknown>> = {
  actor: sql`${ACTOR}, ${STATEMENT}, ${COLUMN}`,
  stance: sql`${STANCE_RANK}, ${ACTOR}, ${STATEMENT}, ${COLUMN}`,
  outlet: sql`${COLUMN}, ${ACTOR}, ${STATEMENT}`,
  statements: sql`grouped.statements desc, ${ACTOR}, ${STATEMENT}, ${COLUMN}`,
}

const NAMED = sql`join actors on actors.id = grouped.actor join outlets on outlets.id = grouped.outlet`

const columns = (table: string) => sql.join(POSITION_KEY.map((column) => sql.ref(`${table}.${column}`)))
const sameKey = (a: string, b: string) =>
  sql.join(
    POSITION_KEY.map((column) => sql`${sql.ref(`${a}.${column}`)} = ${sql.ref(`${b}.${column}`)}`),
    sql` and `,
  )

/** The one value that all facts of a row share; null when they differ. */
export const shared = (column: string) =>
  sql`case when min(${sql.ref(column)}) = max(${sql.ref(column)}) and count(${sql.ref(column)}) = count(*) then min(${sql.ref(column)}) end`

/**
 * All rows are grouped and counted, the first are put in order, and only of those the rest is asked:
 * what stands behind them, and whether any fact of the selection contradicts them.
 */
const rowsQuery = ({ display, top }: Reading, facts: RawBuilder<unknown>) => sql<StoredRow & { total: number }>`
  with facts as (${facts}),
  grouped as (select ${columns('facts')}, count(*) as statements from facts group by ${columns('facts')}),
  first as (
    select grouped.* from grouped ${NAMED} order by ${ORDERS[display.sort ?? ''] ?? ORDERS.actor} ${limitTo(top)}
  ),
  shown as (
    select grouped.*, actors.name as actor_name, actors.kind as actor_kind, actors.country, outlets.name as outlet_name,
      row_number() over (order by ${ORDERS[display.sort ?? ''] ?? ORDERS.actor}) as place
    from first as grouped ${NAMED}
  ),
  behind as (
    select shown.place, facts.rid, facts.actor, facts.target, facts.article, facts.relayed, facts.attitude, facts.voices, facts.sequence,
      facts.as_of, facts.coder, ${sideOf('facts')} as side
    from facts join shown on ${sameKey('facts', 'shown')}
  ),
  rivals as (${sidesTaken('facts')}),
  contradicted as (select distinct behind.place from behind join rivals on ${contradicts('behind', 'rivals')}),
  details as (
    select place, bool_and(relayed) as relayed, array_agg(distinct attitude order by attitude) as attitudes,
      array_agg(distinct voices order by voices) as chains, ${shared('article')} as article, ${shared('sequence')} as sequence,
      ${shared('as_of')} as as_of, count(distinct rid) as n
    from behind group by place
  )
  select shown.event, events.title as event_title, shown.actor, shown.actor_name, shown.actor_kind, shown.country,
    shown.outlet, shown.outlet_name, shown.voice, shown.target, targets.name as target_name, targets.family as target_family,
    shown.stance, shown.modality, shown.statements, details.relayed, details.attitudes, details.chains, details.article, details.sequence, details.as_of,
    contradicted.place is not null as conflict, details.n, (select count(*) from grouped) as total
  from shown
  join details on details.place = shown.place
  join events on events.id = shown.event
  join targets on targets.id = shown.target
  left join contradicted on contradicted.place = shown.place
  order by shown.place`

type Cells = Omit<PositionRow, 'href'>
type StoredRow = Omit<Cells, 'voice' | 'voice_name'> & { voice: string }
type RowKey = Omit<StoredRow, keyof Behind>

/** What a row is about, and what it is called. */
function keyOf({ names, ...of }: PositionColumns, row: number, { events, actors, outlets, targets }: RevisionNames): RowKey {
  const at = (column: ArrayLike<number>) => column[row] as number
  const [event, actor, target] = [names.events[at(of.events)] ?? '', names.actors[at(of.actors)] ?? '', names.targets[at(of.targets)] ?? '']
  const { outlet, voice } = names.columns[at(of.columns)] ?? { outlet: '', voice: '' }
  return {
    event,
    event_title: events.get(event)?.title ?? event,
    actor,
    actor_name: actors.get(actor)?.name ?? actor,
    actor_kind: actors.get(actor)?.kind ?? '',
    country: actors.get(actor)?.country ?? null,
    outlet,
    outlet_name: outlets.get(outlet)?.name ?? outlet,
    voice,
    target,
    target_name: targets.get(target)?.name ?? target,
    target_family: targets.get(target)?.family ?? '',
    stance: stances[at(of.stances)] as Stance,
    modality: modalities[at(of.modalities)] as Modality,
  }
}

const voiceName = (originator: string, { actors }: Names) =>
  originator
    .split('+')
    .map((id) => actors.get(id) ?? id)
    .join(' + ')

/** Written out: spreading so many properties is ten times slower, and a table has thousands of rows. */
function cellsOf(row: RowKey, behind: Behind, names: Names): Cells {
  const voice = row.voice === '' ? null : row.voice
  return {
    event: row.event,
    event_title: row.event_title,
    actor: row.actor,
    actor_name: row.actor_name,
    actor_kind: row.actor_kind,
    country: row.country,
    outlet: row.outlet,
    outlet_name: row.outlet_name,
    voice,
    voice_name: voice === null ? null : voiceName(voice, names),
    target: row.target,
    target_name: row.target_name,
    target_family: row.target_family,
    stance: row.stance,
    modality: row.modality,
    statements: behind.statements,
    relayed: behind.relayed,
    attitudes: behind.attitudes,
    chains: behind.chains,
    article: behind.article,
    sequence: behind.sequence,
    as_of: behind.as_of,
    conflict: behind.conflict,
    n: behind.n,
  }
}

/** Of more rows, or of more positions behind them, the database tells the rest: to fetch so many takes longer. */
const MOST_ROWS = 2_000
const MOST_POSITIONS = 20_000

const COUNT_ORDERS = { row: ORDERS.actor ?? ACTOR, column: COLUMN, stance: STANCE_RANK }

/** The first rows where the filters leave whole excerpts, or what of them is about some events: found in code over columns; undefined of too many. */
async function countedRows(reading: Reading): Promise<ReadRows<PositionRow> | undefined> {
  const { db, filters, display, top, names } = reading
  const { event, ...others } = filters
  if (top > MOST_ROWS || speaksOfFacts(filters) || !(await areKept(db))) return undefined
  const [columns, lists, excerpts] = await Promise.all([
    positionColumns(db, display.by ?? '', positionFacts({ filters: {}, display }), COUNT_ORDERS),
    revisionNames(db),
    chosenExcerpts(db, others),
  ])
  const chosen = { excerpts, events: event && (await markParts(db, columns.names.events, event)) }
  const first = firstPositions(columns, chosen, display.sort ?? '', top)
  if (first.fids.length > MOST_POSITIONS) return undefined
  const behind = await stancesBehind(db, columns, first)
  return {
    rows: first.rows.map((row, at) => cellsOf(keyOf(columns, row, lists), behind[at] as Behind, names)),
    total: first.total,
    undated: isOfDates(filters) ? await countArticles(db, ranksAmong(columns, chosen, await undatedExcerpts(db))) : 0,
  }
}

/** The rows of any scope, of which the database finds and counts all. */
export async function queriedPositions(reading: Reading): Promise<ReadRows<PositionRow>> {
  const { rows } = await rowsQuery(reading, positionFacts(reading)).execute(reading.db)
  return { rows: rows.map((row) => cellsOf(row, row, reading.names)), total: rows[0]?.total ?? 0 }
}

const rows = async (reading: Reading): Promise<ReadRows<PositionRow>> => (await countedRows(reading)) ?? queriedPositions(reading)

export const positions = defineView<PositionRow>({
  id: 'positions',
  version: 3,
  tables: ['positions', 'targets'],
  title: 'Stances',
  question: 'Who is said to recognise, reject or wait, and according to whom?',
  subtitle: 'Stances of states, organisations and leaders as the articles state them',
  method: [
    'A row is one stance of one actor toward one target, as one outlet states it; by voice, on the word of one originator: the last of the chain of voices, joint ones together.',
    'Modality says whether the text states that the actor holds the stance, does not, will, or no longer does.',
    'Two stances are in conflict when the same actor is said to hold both toward the same target, one for and one against it, as one coder reads it, and no sequence or date orders them. Only statements within what is selected are compared. Parallax does not say which holds.',
    'Of an actor’s stances those come last that nothing in one article’s own sequence, no later day and no withdrawal follows. A row names its article where one alone states it.',
    'A row is relayed when every statement behind it passes through another outlet.',
  ],
  options: {
    by: { kind: 'choice', choices: ['outlet', 'voice'], default: 'outlet', title: 'Columns' },
    sort: { kind: 'choice', choices: ['actor', 'stance', 'outlet', 'statements'], default: 'actor', title: 'Order' },
  },
  columns: [
    { name: 'event', type: 'id', title: 'Event' },
    { name: 'event_title', type: 'text', title: 'Event title' },
    { name: 'actor', type: 'id', title: 'Actor' },
    { name: 'actor_name', type: 'text', title: 'Actor name' },
    { name: 'actor_kind', type: 'text', title: 'Kind of actor' },
    { name: 'country', type: 'text', title: 'Country' },
    { name: 'outlet', type: 'id', title: 'Outlet' },
    { name: 'outlet_name', type: 'text', title: 'Outlet name' },
    { name: 'voice', type: 'text', title: 'Voice' },
    { name: 'voice_name', type: 'text', title: 'Voice name' },
    { name: 'target', type: 'id', title: 'Target' },
    { name: 'target_name', type: 'text', title: 'Target name' },
    { name: 'target_family', type: 'text', title: 'Target family' },
    { name: 'stance', type: 'text', title: 'Stance' },
    { name: 'modality', type: 'text', title: 'Modality' },
    { name: 'statements', type: 'integer', title: 'Statements' },
    { name: 'relayed', type: 'boolean', title: 'Relayed' },
    { name: 'attitudes', type: 'ids', title: 'Attitudes' },
    { name: 'chains', type: 'ids', title: 'Voice chains' },
    { name: 'article', type: 'id', title: 'Article' },
    { name: 'sequence', type: 'integer', title: 'Sequence' },
    { name: 'as_of', type: 'date', title: 'As of' },
    { name: 'conflict', type: 'boolean', title: 'In conflict' },
    ...BEHIND_COLUMNS,
  ],
  filters: APPLICABLE.positions,
  isWithinArticles: true,
  countsUndated: true,
  key: POSITION_KEY,
  facts: positionFacts,
  rows,
})
