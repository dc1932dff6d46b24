import type { DuckDBConnection } from '@duckdb/node-api'
import { enumerate } from './narrow-texts'

const WRITTEN = "create temp table written_chains as select written as voices from native.distinct_voices where written <> ''"

/** The last hop, joint actors in the order of their ids. */
const ORIGINATOR = `array_to_string(list_sort(string_split(string_split(voices, '|')[-1], '+')), '+')`

/** Each chain once, in the order of their texts: its last hop, and whether one of its actors is an outlet. */
const CHAINS = `
  create temp table chains as
  select written.voices, cast(written.voices as chain_texts) as chain, cast(written.originator as chain_texts) as originator,
    bool_or(outlets.id is not null) as relayed
  from (
    select voices, ${ORIGINATOR} as originator, unnest(string_split(replace(voices, '+', '|'), '|')) as actor_id from written_chains
  ) as written
  left join (select id from actors where kind = 'outlet' or outlet_id is not null) as outlets on outlets.id = written.actor_id
  group by written.voices, written.originator order by written.voices`

const HOPS = `
  create temp table chain_hops as
  select chain, number, hop, unnest(range(len(string_split(joint, '+')))) as place, unnest(string_split(joint, '+')) as actor_id
  from (select chain, rowid as number, unnest(string_split(voices, '|')) as joint, unnest(range(len(string_split(voices, '|')))) as hop from chains)`

/**
 * What follows from the chains of voices alone, in temporary tables: `chains` and the actors of their hops, `chain_hops`.
 * The enumeration `chain_texts` has all chains and their originators.
 */
export async function deriveChains(connection: DuckDBConnection): Promise<void> {
  await connection.run(WRITTEN)
  await enumerate(connection, 'chain_texts', `select voices from written_chains union select ${ORIGINATOR} from written_chains `)
  for (const statement of [CHAINS, HOPS]) await connection.run(statement)
}
