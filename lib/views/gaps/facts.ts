import { type RawBuilder, sql } from 'kysely'
import { activeFilters, answeringTables, type FactTable, type Filters } from '@/lib/store/filters'
import { type Condition, factCondition } from '@/lib/store/where'
import { GAP_KINDS, type GapKind } from '@/lib/views/rows/gaps'
import type { Scope } from '@/lib/views/view'

type Sql = RawBuilder<unknown>

/** So many facts are compared at most: those that come first in the order asked for. */
export const MOST_FACTS = 10_000

/** What names a fact, whoever states it; '' where it has none. */
export const FACT_KEY = ['kind', 'event', 'metric', 'subject', 'actor', 'stance', 'modality', 'target', 'code'] as const
type KeyName = (typeof FACT_KEY)[number]

export const TABLES: Readonly<Record<GapKind, FactTable>> = { figures: 'claims', positions: 'positions', frames: 'codings' }

/** The columns of the key that a kind of fact has beside its kind. */
const OWN: Readonly<Record<GapKind, Readonly<Partial<Record<KeyName, Sql>>>>> = {
  figures: { event: sql`claims.event_id`, metric: sql`claims.metric_id`, subject: sql`coalesce(claims.subject_id, '')` },
  positions: {
    event: sql`positions.event_id`,
    actor: sql`positions.actor_id`,
    stance: sql`positions.stance`,
    modality: sql`positions.modality`,
    target: sql`positions.target_id`,
  },
  frames: { code: sql`code_parts.code_id` },
}

/** The kinds that are asked for and of which every filter can be asked. */
export function kindsIn({ filters, display }: Scope): GapKind[] {
  const tables = answeringTables(filters)
  return GAP_KINDS.filter((kind) => tables.includes(TABLES[kind]) && (display.kind === kind || (display.kind ?? 'all') === 'all'))
}

const selectedOf = (kind: GapKind, { filters }: Scope): Condition =>
  kind === 'frames' ? sql`${selectedCodings(filters)} and ${isListed(filters)}` : factCondition(TABLES[kind], filters)

/** Of the frames that include one, those that are asked for. */
const isListed = ({ code }: Filters): Condition =>
  code ? sql`code_parts.code_id in (select part_id from code_parts where code_id in (${sql.join(code)}))` : sql`1 = 1`

/** Where no coding names one of the events, they have those that name none of the excerpts about them: one set to ask, not two. */
function selectedCodings({ about, coded, ...filters }: Filters): Condition {
  const { event, search } = filters
  if (!event || !about || coded !== about) return factCondition('codings', { ...filters, about, coded })
  const others = factCondition('codings', { ...filters, event: undefined, ...(search && { search: search.and(about) }) })
  return sql`${others} and codings.event_id is null ${search ? sql`` : sql`and ${about.holds(sql`codings.rid`)}`}`
}

const keyColumns = (kind: GapKind, column: (name: KeyName) => Sql | undefined) =>
  sql.join(FACT_KEY.map((name) => sql`${name === 'kind' ? sql.lit(kind) : (column(name) ?? sql`''`)} as ${sql.ref(name)}`))

/** The frames as if they were numbered facts too, a query for a `with` clause. */
export const FRAMES = sql`frames as (select id, row_number() over (order by id) as fact from codes where kind = 'frame')`
const rankOf = (kind: GapKind) => sql.lit(GAP_KINDS.indexOf(kind))

/** What states facts of a kind, under the name of its table: claims and positions narrowed to what filters ask of them, with the number of what they state. */
const SOURCES: Readonly<Record<GapKind, { rows: Sql; fact: Sql }>> = {
  figures: { rows: sql`claim_accounts as claims`, fact: sql`claims.fact` },
  positions: { rows: sql`position_accounts as positions`, fact: sql`positions.fact` },
  frames: {
    rows: sql`codings join code_parts on code_parts.part_id = codings.code_id join frames on frames.id = code_parts.code_id`,
    fact: sql`frames.fact`,
  },
}

const outletOf = (kind: GapKind) => sql.ref(`${TABLES[kind]}.outlet_id`)
const isCounted = ({ filters }: Scope) => activeFilters(filters).every((name) => name === 'coder' || name === 'outlet')

/** The condition on `frame_mentions`, where coder and outlet are all that is asked. */
function mentionCondition({ coder, outlet }: Scope['filters']): Condition {
  const among = (name: string, values: readonly string[] | undefined) =>
    values ? sql` and ${sql.ref(`frame_mentions.${name}`)} in (${sql.join(values)})` : sql``
  return sql`1 = 1${among('coder_id', coder)}${among('outlet_id', outlet)}`
}

export const isOnlyOne = ({ display }: Scope) => display.show === 'only-one'
const united = (parts: readonly Sql[]) => sql.join(parts, sql` union all `)
const NONE = sql`select ${sql.join(FACT_KEY.map((name) => sql`'' as ${sql.ref(name)}`))}, '' as outlet`

/** The frames found by outlet, a query: `code`, `outlet`, how often `stated`, and in how many excerpts, `n`. Of whole outlets they are counted at import. */
export const framesByOutlet = (scope: Scope): Sql =>
  isCounted(scope)
    ? sql`
      select frame_mentions.code_id as code, outlet_id as outlet, cast(sum(stated) as bigint) as stated, cast(sum(excerpts) as bigint) as n
      from frame_mentions where ${mentionCondition(scope.filters)} group by frame_mentions.code_id, outlet_id`
    : sql`
      select code_parts.code_id as code, codings.outlet_id as outlet, count(*) as stated, count(distinct codings.rid) as n
      from codings join code_parts on code_parts.part_id = codings.code_id
      where code_parts.code_id in (select id from codes where kind = 'frame') and ${selectedOf('frames', scope)} group by code_parts.code_id, codings.outlet_id`

/** The facts of some kinds of a scope that one outlet alone mentions, as queries for a `with` clause of which the last is `topics`: rank of the `kind`, number of the `fact`. */
function topicsOfOneOutlet(scope: Scope, kinds: readonly GapKind[]): Sql {
  const parts = kinds.map((kind) => {
    const { rows, fact } = SOURCES[kind]
    return sql`
      select ${rankOf(kind)} as kind, ${fact} as fact from ${rows} where ${selectedOf(kind, scope)} group by ${fact} having min(${outletOf(kind)}) = max(${outletOf(kind)})`
  })
  return sql`${FRAMES}, topics as materialized (${united(parts)})`
}

/** One row per fact stated. Who else states it is asked of all articles, whatever their dates lack. */
export function gapFacts(scope: Scope): Sql {
  const parts = kindsIn(scope).map((kind) => {
    const { rows, fact } = SOURCES[kind]
    const isTopic = sql`join topics on topics.kind = ${rankOf(kind)} and topics.fact = ${fact}`
    return sql`
      select ${sql.ref(`${TABLES[kind]}.rid`)}, ${keyColumns(kind, (name) => OWN[kind][name])}, ${outletOf(kind)} as outlet
      from ${rows} ${isOnlyOne(scope) ? isTopic : sql``} where ${selectedOf(kind, scope)}`
  })
  if (parts.length === 0) return sql`select 0 as rid, none.* from (${NONE}) as none where 1 = 0`
  const { lacking: _lacking, ...filters } = scope.filters
  return sql`with ${isOnlyOne(scope) ? topicsOfOneOutlet({ ...scope, filters }, kindsIn(scope)) : FRAMES} ${united(parts)}`
}
