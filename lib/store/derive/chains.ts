import type { DuckDBConnection } from '@duckdb/node-api'
import { NO_NUMBER } from '@/lib/store/number-appender'

/** The last hop, joint actors in the order of their ids. */
const ORIGINATOR = `array_to_string(list_sort(string_split(string_split(written, '|')[-1], '+')), '+')`

/** Each chain once, in the order of their texts: its last hop, and whether one of its actors is an outlet. */
const CHAINS = `
  create temp table chains as
  select written.voices, written.originator, bool_or(outlets.id is not null) as relayed
  from (
    select written as voices, ${ORIGINATOR} as originator, unnest(string_split(replace(written, '+', '|'), '|')) as actor_id
    from native.distinct_voices where written <> ''
  ) as written
  left join (select id from actors where kind = 'outlet' or outlet_id is not null) as outlets on outlets.id = written.actor_id
  group by written.voices, written.originator order by written.voices`

/** By number, with a row for facts without a chain. */
const BY_NUMBER = `
  create temp table number_chains as
  select cast(rowid as integer) as number, voices, originator, relayed from chains union all select ${NO_NUMBER}, '', '', false`

const HOPS = `
  create temp table chain_hops as
  select said.*, cast(actors.rowid as integer) as actor
  from (
    select number, hop, unnest(range(len(string_split(joint, '+')))) as place, unnest(string_split(joint, '+')) as actor_id
    from (select rowid as number, unnest(string_split(voices, '|')) as joint, unnest(range(len(string_split(voices, '|')))) as hop from chains)
  ) as said join actors on actors.id = said.actor_id`

/**
 * What follows from the chains of voices alone, in temporary tables: `chains`, numbered by the place of the row, the same as `number_chains`, and the actors of their hops, `chain_hops`, by id and as numbers of their rows.
 */
export async function deriveChains(connection: DuckDBConnection): Promise<void> {
  for (const statement of [CHAINS, BY_NUMBER, HOPS]) await connection.run(statement)
}

/** What facts say of a chain by its number, and where it comes from. */
export const withChain = (facts: string) => ({
  values: 'chains.voices, chains.originator, chains.relayed',
  join: `join number_chains as chains on chains.number = ${facts}.voices`,
})
