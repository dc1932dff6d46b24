import type { DuckDBConnection } from '@duckdb/node-api'

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

const HOPS = `
  create temp table chain_hops as
  select said.*, cast(actors.rowid as integer) as actor
  from (
    select number, hop, unnest(range(len(string_split(joint, '+')))) as place, unnest(string_split(joint, '+')) as actor_id
    from (select rowid as number, unnest(string_split(voices, '|')) as joint, unnest(range(len(string_split(voices, '|')))) as hop from chains)
  ) as said join actors on actors.id = said.actor_id`

/**
 * What follows from the chains of voices alone, in temporary tables: `chains`, numbered by the place of the row, and the actors of their hops, `chain_hops`, by id and as numbers of their rows.
 */
export async function deriveChains(connection: DuckDBConnection): Promise<void> {
  for (const statement of [CHAINS, HOPS]) await connection.run(statement)
}

/** What facts say of a chain by its number, and where it comes from. */
export const withChain = (facts: string) => ({
  values: `coalesce(chains.voices, '') as voices, coalesce(chains.originator, '') as originator, coalesce(chains.relayed, false) as relayed`,
  join: `left join chains on chains.rowid = ${facts}.voices`,
})
