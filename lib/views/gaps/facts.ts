import { type RawBuilder, sql } from 'kysely'
import { answeringTables, type Condition, type FactTable, factCondition } from '@/lib/store/where'
import { GAP_KINDS, type GapKind } from '@/lib/views/rows/gaps'
import type { Scope } from '@/lib/views/view'

type Sql = RawBuilder<unknown>

/** What names a fact, whoever states it; '' where it has none. */
export const FACT_KEY = ['kind', 'event', 'metric', 'subject', 'actor', 'stance', 'modality', 'target', 'code'] as const
type KeyName = (typeof FACT_KEY)[number]

const TABLES: Readonly<Record<GapKind, FactTable>> = { figures: 'claims', positions: 'positions', frames: 'codings' }

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
  frames: { code: sql`codings.code_id` },
}

/** The kinds that are asked for and of which every filter can be asked. */
export function kindsIn({ filters, display }: Scope): GapKind[] {
  const tables = answeringTables(filters)
  return GAP_KINDS.filter((kind) => tables.includes(TABLES[kind]) && (display.kind === kind || (display.kind ?? 'all') === 'all'))
}

function selectedOf(kind: GapKind, { filters }: Scope): Condition {
  const facts = factCondition(TABLES[kind], filters)
  return kind === 'frames' ? sql`${facts} and codings.code_id in (select id from codes where kind = 'frame')` : facts
}

const keyColumns = (kind: GapKind, column: (name: KeyName) => Sql | undefined) =>
  sql.join(FACT_KEY.map((name) => sql`${name === 'kind' ? sql.lit(kind) : (column(name) ?? sql`''`)} as ${sql.ref(name)}`))

const key = sql.join(FACT_KEY.map((name) => sql.ref(name)))
const ownNames = (kind: GapKind) => Object.keys(OWN[kind]) as KeyName[]

/** Facts by outlet, how often each is stated there. */
function groupedOf(kind: GapKind, scope: Scope): Sql {
  const table = TABLES[kind]
  const own = sql.join(ownNames(kind).map((name) => sql`${OWN[kind][name]} as ${sql.ref(name)}`))
  const names = sql.join(ownNames(kind).map((name) => sql.ref(name)))
  return sql`
    select ${keyColumns(kind, (name) => (OWN[kind][name] ? sql.ref(`stated.${name}`) : undefined))}, outlet, count(*) as stated
    from (select ${own}, ${sql.ref(`${table}.outlet_id`)} as outlet from ${sql.table(table)} where ${selectedOf(kind, scope)}) as stated
    group by ${names}, outlet`
}

const isOnlyOne = ({ display }: Scope) => display.show === 'only-one'
const united = (parts: readonly Sql[]) => sql.join(parts, sql` union all `)
const NONE = sql`select ${sql.join(FACT_KEY.map((name) => sql`'' as ${sql.ref(name)}`))}, '' as outlet, 0 as stated where 1 = 0`

/** The facts of a scope, as queries for a `with` clause of which the last is `topics`: the key, `outlets_with` and `stated`. */
export function topicQueries(scope: Scope): Sql {
  const kinds = kindsIn(scope)
  return sql`
    by_outlet as (${kinds.length ? united(kinds.map((kind) => groupedOf(kind, scope))) : NONE}),
    topics as (
      select ${key}, count(*) as outlets_with, cast(sum(stated) as bigint) as stated from by_outlet group by ${key}
      ${isOnlyOne(scope) ? sql`having count(*) = 1` : sql``}
    )`
}

const isTopic = (kind: GapKind, topic: string) =>
  sql.join(
    [
      sql`${sql.ref(`${topic}.kind`)} = ${sql.lit(kind)}`,
      ...ownNames(kind).map((name) => sql`${sql.ref(`${topic}.${name}`)} = ${OWN[kind][name]}`),
    ],
    sql` and `,
  )

/** The distinct excerpts of the topics in `shown` (with `place`) by outlet: `place, outlet, n`. */
export function excerptsBehind(scope: Scope): Sql {
  const parts = kindsIn(scope).map((kind) => {
    const table = TABLES[kind]
    return sql`
      select shown.place, ${sql.ref(`${table}.outlet_id`)} as outlet, count(distinct ${sql.ref(`${table}.rid`)}) as n
      from ${sql.table(table)} join shown on ${isTopic(kind, 'shown')} where ${selectedOf(kind, scope)} group by shown.place, ${sql.ref(`${table}.outlet_id`)}`
  })
  return parts.length ? united(parts) : sql`select 0 as place, '' as outlet, 0 as n where 1 = 0`
}

/** One row per fact stated. */
export function gapFacts(scope: Scope): Sql {
  const parts = kindsIn(scope).map((kind) => {
    const table = TABLES[kind]
    return sql`
      select ${sql.ref(`${table}.rid`)}, ${keyColumns(kind, (name) => OWN[kind][name])}, ${sql.ref(`${table}.outlet_id`)} as outlet
      from ${sql.table(table)} ${isOnlyOne(scope) ? sql`join topics on ${isTopic(kind, 'topics')}` : sql``} where ${selectedOf(kind, scope)}`
  })
  if (parts.length === 0) return sql`select 0 as rid, none.* from (${NONE}) as none`
  return isOnlyOne(scope) ? sql`with ${topicQueries(scope)} ${united(parts)}` : united(parts)
}
