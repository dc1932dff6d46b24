import { type RawBuilder, sql } from 'kysely'
import { activeFilters, answeringTables, type FactTable, type Filters } from '@/lib/store/filters'
import { type Condition, factCondition } from '@/lib/store/where'
import { GAP_KINDS, type GapKind } from '@/lib/views/rows/gaps'
import type { Scope } from '@/lib/views/view'

type Sql = RawBuilder<unknown>

/** What names a fact, whoever states it; '' where it has none. */
export const FACT_KEY = ['kind', 'event', 'metric', 'subject', 'actor', 'stance', 'modality', 'target', 'code'] as const
type KeyName = (typeof FACT_KEY)[number]

export const TABLES: Readonly<Record<GapKind, FactTable>> = { figures: 'claims', positions: 'positions', frames: 'codings' }

/** The columns of the key that a kind of fact has beside its kind. */
export const OWN: Readonly<Record<GapKind, Readonly<Partial<Record<KeyName, Sql>>>>> = {
  figures: { event: sql`claims.event_id`, metric: sql`claims.metric_id`, subject: sql`coalesce(claims.subject_id, '')` },
  positions: {
    event: sql`positions.event_id`,
    actor: sql`positions.actor_id`,
    stance: sql`positions.stance`,
    modality: sql`positions.modality`,
    target: sql`positions.target_id`,
  },
  frames: { code: sql`codings.code_id` },
}

/** The kinds that are asked for and of which every filter can be asked. */
export function kindsIn({ filters, display }: Scope): GapKind[] {
  const tables = answeringTables(filters)
  return GAP_KINDS.filter((kind) => tables.includes(TABLES[kind]) && (display.kind === kind || (display.kind ?? 'all') === 'all'))
}

const selectedOf = (kind: GapKind, { filters }: Scope): Condition =>
  kind === 'frames' ? selectedCodings(filters) : factCondition(TABLES[kind], filters)

/** Where no coding names one of the events, they have those that name none of the excerpts about them: one set to ask, not two. */
function selectedCodings({ about, coded, ...filters }: Filters): Condition {
  const { event, search } = filters
  if (!event || !about || coded !== about) return factCondition('codings', { ...filters, about, coded })
  const others = factCondition('codings', { ...filters, event: undefined, ...(search && { search: search.and(about) }) })
  return sql`${others} and codings.event_id is null ${search ? sql`` : sql`and ${about.holds(sql`codings.rid`)}`}`
}

export const keyColumns = (kind: GapKind, column: (name: KeyName) => Sql | undefined) =>
  sql.join(FACT_KEY.map((name) => sql`${name === 'kind' ? sql.lit(kind) : (column(name) ?? sql`''`)} as ${sql.ref(name)}`))

/** The frames as if they were numbered facts too, a query for a `with` clause. */
export const FRAMES = sql`frames as (select id, row_number() over (order by id) as fact from codes where kind = 'frame')`
const rankOf = (kind: GapKind) => sql.lit(GAP_KINDS.indexOf(kind))

/** What states facts of a kind, under the name of its table: claims and positions narrowed to what filters ask of them, with the number of what they state. */
export const SOURCES: Readonly<Record<GapKind, { rows: Sql; fact: Sql }>> = {
  figures: { rows: sql`claim_accounts as claims`, fact: sql`claims.fact` },
  positions: { rows: sql`position_accounts as positions`, fact: sql`positions.fact` },
  frames: { rows: sql`codings join frames on frames.id = codings.code_id`, fact: sql`frames.fact` },
}

const outletOf = (kind: GapKind) => sql.ref(`${TABLES[kind]}.outlet_id`)
const isCounted = ({ filters }: Scope) => activeFilters(filters).every((name) => name === 'coder' || name === 'outlet')

/** The condition on `frame_mentions`, where coder and outlet are all that is asked. */
function mentionCondition({ coder, outlet }: Scope['filters']): Condition {
  const among = (name: string, values: readonly string[] | undefined) =>
    values ? sql` and ${sql.ref(`frame_mentions.${name}`)} in (${sql.join(values)})` : sql``
  return sql`1 = 1${among('coder_id', coder)}${among('outlet_id', outlet)}`
}

/**
 * What states facts of a kind: rank of the `kind`, number of the `fact`, `outlet`, excerpt (`rid`), number of the claim or position (`fid`), how often it is `stated`.
 * Of whole outlets the frames are counted at import, with their `excerpts`.
 */
function statementsOf(kind: GapKind, scope: Scope): Sql {
  if (kind === 'frames' && isCounted(scope))
    return sql`
      select ${rankOf(kind)} as kind, frames.fact, outlet_id as outlet, cast(null as bigint) as rid, cast(null as bigint) as fid, stated, excerpts
      from frame_mentions join frames on frames.id = frame_mentions.code_id where ${mentionCondition(scope.filters)}`
  const { rows, fact } = SOURCES[kind]
  const column = (name: string) => sql.ref(`${TABLES[kind]}.${name}`)
  return sql`
    select ${rankOf(kind)} as kind, ${fact} as fact, ${column('outlet_id')} as outlet, ${column('rid')} as rid, ${kind === 'frames' ? sql`cast(null as bigint)` : column('fid')} as fid, 1 as stated, 0 as excerpts
    from ${rows} where ${selectedOf(kind, scope)}`
}

export const isOnlyOne = ({ display }: Scope) => display.show === 'only-one'
const united = (parts: readonly Sql[]) => sql.join(parts, sql` union all `)
const NONE = sql`select ${sql.join(FACT_KEY.map((name) => sql`'' as ${sql.ref(name)}`))}, '' as outlet`

/** Of so many excerpts it takes less to read the statements again, kind by kind, than to put them aside. */
const MANY_EXCERPTS = 200_000
const areMany = ({ filters: { search } }: Scope) => search !== undefined && search.size > MANY_EXCERPTS

const NO_STATEMENTS = sql`select 0 as kind, 0 as fact, '' as outlet, 0 as rid, 0 as fid, 0 as stated, 0 as excerpts where 1 = 0`

/** What is to be made of the statements of a scope, named `statements` in a query: of all at once, where they are put aside, else of those of each kind. */
function ofStatements(scope: Scope, kinds: readonly GapKind[], query: (statements: Sql, kind?: GapKind) => Sql): Sql {
  if (kinds.length === 0 || !areMany(scope)) return query(sql`statements`)
  return united(kinds.map((kind) => query(sql`(${statementsOf(kind, scope)}) as statements`, kind)))
}

/** The facts of some kinds of a scope, as queries for a `with` clause of which the last is `topics`: rank of the `kind`, number of the `fact`, `outlets_with` and `stated`. */
export function topicQueries(scope: Scope, kinds: readonly GapKind[]): Sql {
  const parts = kinds.map((kind) => statementsOf(kind, scope))
  const byOutlet = ofStatements(
    scope,
    kinds,
    (statements) => sql`select kind, fact, outlet, sum(stated) as stated from ${statements} group by kind, fact, outlet`,
  )
  return sql`
    ${FRAMES},
    statements as ${areMany(scope) ? sql`not materialized` : sql`materialized`} (${parts.length ? united(parts) : NO_STATEMENTS}),
    by_outlet as (${byOutlet}),
    topics as materialized (
      select kind, fact, count(*) as outlets_with, cast(sum(stated) as bigint) as stated from by_outlet group by kind, fact
      ${isOnlyOne(scope) ? sql`having count(*) = 1` : sql``}
    )`
}

/** The distinct excerpts by outlet of the topics in `shown` (with `place`), a query after `topicQueries`: `place, kind, fact, outlet, n` and one statement, `fid`. */
export const excerptsBehind = (scope: Scope, kinds: readonly GapKind[]): Sql =>
  ofStatements(
    scope,
    kinds,
    (statements, kind) => sql`
      select shown.place, shown.kind, shown.fact, statements.outlet,
        cast(count(distinct statements.rid) + sum(statements.excerpts) as bigint) as n, min(statements.fid) as fid
      from ${statements} join ${kind ? sql`(select * from shown where kind = ${rankOf(kind)}) as shown` : sql`shown`} on shown.kind = statements.kind and shown.fact = statements.fact
      group by shown.place, shown.kind, shown.fact, statements.outlet`,
  )

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
  return sql`with ${isOnlyOne(scope) ? topicQueries({ ...scope, filters }, kindsIn(scope)) : FRAMES} ${united(parts)}`
}
