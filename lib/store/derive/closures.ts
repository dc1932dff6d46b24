import type { DuckDBConnection } from '@duckdb/node-api'

const CLOSURES = [
  { table: 'events', parent: 'part_of', closure: 'event_parts', member: 'event_id' },
  { table: 'actors', parent: 'part_of', closure: 'actor_parts', member: 'actor_id' },
  { table: 'codes', parent: 'parent_id', closure: 'code_parts', member: 'code_id' },
] as const

/** Every pair of a member and something it includes: itself, its parts, theirs. Assumes no cycles. */
export async function deriveClosures(connection: DuckDBConnection): Promise<void> {
  for (const { table, parent, closure, member } of CLOSURES) {
    await connection.run(`
      insert into ${closure} by name
      with recursive pairs(${member}, part_id) as (
        select id, id from ${table}
        union all
        select ${table}.${parent}, pairs.part_id from pairs join ${table} on ${table}.id = pairs.${member} where ${table}.${parent} is not null
      )
      select ${member}, part_id from pairs order by ${member}, part_id`)
  }
}
