import { type RawBuilder, sql } from 'kysely'
import { answeringTables, type FactTable } from '@/lib/store/filters'
import { factCondition } from '@/lib/store/where'
import type { Scope } from './view'

/** Which facts a voice is counted in. */
const TABLES: Record<string, readonly FactTable[]> = { statements: ['claims', 'positions'], codes: ['codings'] }

/** A loaded term that was counted in a text is no statement on anybody's word. */
const isStated = (table: FactTable) =>
  table === 'codings' ? sql`codings.code_id not in (select id from codes where kind = 'language')` : sql`1 = 1`

const chains = (table: FactTable, { filters }: Pick<Scope, 'filters'>) => {
  const column = (name: string) => sql.ref(`${table}.${name}`)
  return sql`
    select ${column('rid')}, ${column('article_id')} as article, ${column('outlet_id')} as outlet, ${column('event_id')} as event, cast(${column('originator')} as text) as originator,
      cast(${column('voices')} as text) like '%|%' as is_second_hand, cast(${column('attitude')} as text) as attitude
    from ${sql.table(table)} where ${isStated(table)} and ${factCondition(table, filters)}`
}

const NOTHING = sql`
  select cast(null as bigint) as rid, '' as article, '' as outlet, '' as event, '' as originator, false as is_second_hand, '' as attitude where 1 = 0`

/** Every fact with the last hop of its chain, joint actors still together. */
function statements(scope: Scope): RawBuilder<unknown> {
  const asked = TABLES[scope.display.of ?? ''] ?? TABLES.statements ?? []
  const tables = answeringTables(scope.filters).filter((table) => asked.includes(table))
  return tables.length
    ? sql.join(
        tables.map((table) => chains(table, scope)),
        sql` union all `,
      )
    : NOTHING
}

/** Joint actors each have the fact; few have any, and taking all chains apart would cost more than the rest. */
export const voiceFacts = (scope: Scope) => sql`
  with statements as (${statements(scope)})
  select rid, article, outlet, event, originator as actor, is_second_hand, attitude from statements where originator not like '%+%'
  union all
  select rid, article, outlet, event, unnest(string_to_array(originator, '+')) as actor, is_second_hand, attitude
  from statements where originator like '%+%'`
