import type { DuckDBConnection } from '@duckdb/node-api'
import { CARRIED } from './excerpts'
import { narrow } from './narrow-texts'

interface FactTable {
  table: string
  /** What tells the facts of an excerpt apart. */
  key: string
  hops: string
  narrowed: string[]
  /** What the table has beside that which all facts have, and where it comes from. */
  others?: { columns: string; join: string }
}

const CODER = narrow('facts.coder_id', 'coder_ids')
const EVENT = narrow('facts.event_id', 'event_ids')

const FACTS: readonly FactTable[] = [
  {
    table: 'codings',
    key: 'code_id, coder_id, voices',
    hops: 'coding_voices',
    narrowed: [narrow('facts.code_id', 'code_ids'), CODER, EVENT],
    others: { columns: `ranked.unit, ${narrow('codes.codebook', 'codebooks')}, `, join: 'join codes on codes.id = facts.code_id' },
  },
  { table: 'claims', key: 'id', hops: 'claim_voices', narrowed: [CODER, EVENT] },
  { table: 'positions', key: 'id', hops: 'position_voices', narrowed: [CODER, EVENT] },
]

const OF_RANKED = ['cast(ranked.rowid as integer) as rid', ...CARRIED.map((column) => `ranked.${column}`)].join(', ')

/** The rows of a table sorted, in a table of its own where the number of a row is its place. */
const sortFacts = ({ key, narrowed, others, table }: FactTable) => `
  create temp table sorted as
  select ${OF_RANKED}, ${others?.columns ?? ''}
    facts.* replace (${[...narrowed, "coalesce(chains.chain, '') as voices"].join(', ')}),
    coalesce(chains.originator, '') as originator, coalesce(chains.relayed, false) as relayed
  from native.${table} as facts
  join ranked on ranked.id = facts.excerpt_id
  ${others?.join ?? ''}
  left join chains on chains.voices = facts.voices
  order by rid, ${key}`

const insertHops = ({ hops }: FactTable) => `
  insert into ${hops} by name
  select facts.fid, facts.rid, facts.article_id, facts.event_id, chain_hops.hop, chain_hops.place, chain_hops.actor_id
  from (select rowid as fid, rid, article_id, event_id, voices from sorted where voices <> '') as facts join chain_hops on chain_hops.chain = facts.voices
  order by fid, hop, place`

const SPOKEN = `
  insert into spoken
  select sorted.rid, chain_hops.actor_id from sorted join chain_hops on chain_hops.chain = sorted.voices where sorted.voices <> ''`

const INSERT_EXCERPT_VOICES = `
  insert into excerpt_voices by name
  select said.rid, said.actor_id, ${CARRIED.map((column) => `ranked.${column}`).join(', ')}
  from (
    select distinct spoken.rid, ${narrow('actor_parts.actor_id', 'actor_ids')} from spoken join actor_parts on actor_parts.part_id = spoken.actor_id
  ) as said join ranked on ranked.rowid = said.rid order by said.rid, said.actor_id`

const INSERT_REVIEWS = `
  insert into reviews by name
  select ${OF_RANKED}, ranked.unit, reviews.excerpt_id, ${narrow('reviews.codebook', 'codebooks')}, ${narrow('reviews.coder_id', 'coder_ids')}
  from native.reviews as reviews join ranked on ranked.id = reviews.excerpt_id
  order by rid, codebook, coder_id`

/** Numbers the facts of each table by (rank of the excerpt, key), with what they carry of their article and the hops of their chains; ranks the reviews. */
export async function deriveFacts(connection: DuckDBConnection): Promise<void> {
  await connection.run('create temp table spoken (rid integer, actor_id text)')
  for (const fact of FACTS) {
    for (const statement of [
      sortFacts(fact),
      `insert into ${fact.table} by name select rowid as fid, * from sorted`,
      insertHops(fact),
      SPOKEN,
      'drop table sorted',
    ])
      await connection.run(statement)
  }
  for (const statement of [INSERT_EXCERPT_VOICES, 'drop table spoken', INSERT_REVIEWS]) await connection.run(statement)
}
