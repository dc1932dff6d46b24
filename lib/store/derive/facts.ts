import type { DuckDBConnection } from '@duckdb/node-api'

/** What a table has beside that which all facts have, and how its rows are told apart. */
interface FactTable {
  table: string
  key: string
  hops: string
  others?: { columns: string; join: string }
}

const FACTS: readonly FactTable[] = [
  {
    table: 'codings',
    key: 'code_id, coder_id, voices',
    hops: 'coding_voices',
    others: { columns: 'ranked.unit, codes.codebook, ', join: 'join codes on codes.id = facts.code_id' },
  },
  { table: 'claims', key: 'id', hops: 'claim_voices' },
  { table: 'positions', key: 'id', hops: 'position_voices' },
]

const CARRIED = 'ranked.rid, ranked.article_id, ranked.outlet_id, ranked.published_on, ranked.first_day, ranked.last_day, ranked.language'

/** The last hop, joint actors in the order of their ids. */
const ORIGINATOR = `array_to_string(list_sort(string_split(string_split(voices, '|')[-1], '+')), '+')`

/** Each chain once: its last hop, and whether one of its actors is an outlet. */
const chainsOf = (table: string) => `
  select chains.voices, chains.originator, bool_or(outlets.id is not null) as relayed
  from (
    select voices, ${ORIGINATOR} as originator, unnest(string_split(replace(voices, '+', '|'), '|')) as actor_id
    from (select distinct voices from native.${table} where voices <> '')
  ) as chains
  left join (select id from actors where kind = 'outlet' or outlet_id is not null) as outlets on outlets.id = chains.actor_id
  group by chains.voices, chains.originator`

const insertFacts = ({ table, key, others }: FactTable) => `
  insert into ${table} by name
  with chains as materialized (${chainsOf(table)})
  select row_number() over () - 1 as fid, * from (
    select ${CARRIED}, ${others?.columns ?? ''}facts.* replace (coalesce(facts.voices, '') as voices),
      coalesce(chains.originator, '') as originator, coalesce(chains.relayed, false) as relayed
    from native.${table} as facts
    join excerpts as ranked on ranked.id = facts.excerpt_id
    ${others?.join ?? ''}
    left join chains on chains.voices = facts.voices
    order by ranked.rid, ${key}
  )`

const insertHops = (table: string, hops: string) => `
  insert into ${hops} by name
  with hops as (
    select fid, rid, article_id, event_id, unnest(string_split(voices, '|')) as joint, unnest(range(len(string_split(voices, '|')))) as hop
    from ${table} where voices <> ''
  )
  select fid, rid, article_id, event_id, hop, unnest(range(len(string_split(joint, '+')))) as place, unnest(string_split(joint, '+')) as actor_id
  from hops order by fid, hop, place`

const INSERT_EXCERPT_VOICES = `
  insert into excerpt_voices by name
  select ranked.rid, said.actor_id, ranked.article_id, ranked.outlet_id, ranked.published_on, ranked.first_day, ranked.last_day, ranked.language
  from (
    select distinct spoken.rid, actor_parts.actor_id
    from (${FACTS.map(({ hops }) => `select rid, actor_id from ${hops}`).join(' union all ')}) as spoken
    join actor_parts on actor_parts.part_id = spoken.actor_id
  ) as said join excerpts as ranked on ranked.rid = said.rid order by ranked.rid, said.actor_id`

const INSERT_REVIEWS = `
  insert into reviews by name
  select ${CARRIED}, ranked.unit, reviews.*
  from native.reviews as reviews join excerpts as ranked on ranked.id = reviews.excerpt_id
  order by ranked.rid, reviews.codebook, reviews.coder_id`

/** Numbers the facts of each table by (rank of the excerpt, key), with what they carry of their article and the hops of their chains; ranks the reviews. */
export async function deriveFacts(connection: DuckDBConnection): Promise<void> {
  for (const fact of FACTS) {
    await connection.run(insertFacts(fact))
    await connection.run(insertHops(fact.table, fact.hops))
  }
  await connection.run(INSERT_REVIEWS)
  await connection.run(INSERT_EXCERPT_VOICES)
}
