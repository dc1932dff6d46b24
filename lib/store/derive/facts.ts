import type { DuckDBConnection } from '@duckdb/node-api'
import { CARRIED } from './excerpts'
import { narrow, narrowAll } from './narrow-texts'

interface FactTable {
  table: string
  /** What tells the facts of an excerpt apart. */
  key: string
  hops: string
  narrowed: ReturnType<typeof narrow>[]
  /** What the table has beside that which all facts have, and where it comes from; what it has not. */
  others?: { columns: string; joins: string; leftOut: string }
}

const CODER = narrow('facts', 'coder_id', 'coder_ids')
const EVENT = narrow('facts', 'event_id', 'event_ids')
const ATTITUDE = narrow('facts', 'attitude', 'attitudes')

const FACTS: readonly FactTable[] = [
  {
    table: 'codings',
    key: 'code_id, coder_id, voices',
    hops: 'coding_voices',
    narrowed: [narrow('facts', 'code_id', 'code_ids'), CODER, EVENT, ATTITUDE],
    others: {
      columns: 'ranked.unit, codes.codebook, ',
      joins: 'join codes on codes.id = facts.code_id',
      leftOut: 'exclude (excerpt_id)',
    },
  },
  { table: 'claims', key: 'id', hops: 'claim_voices', narrowed: [CODER, EVENT] },
  { table: 'positions', key: 'id', hops: 'position_voices', narrowed: [CODER, EVENT] },
]

const OF_RANKED = ['rid', ...CARRIED].map((column) => `ranked.${column}`).join(', ')

/** So many facts are sorted at once: all of them might not fit into memory. */
const SLICE = 1_500_000

/** Reads the rows of a table once, with what they carry, as narrow as may be. */
const gatherFacts = ({ narrowed, others, table }: FactTable) => `
  create temp table gathered as
  select ${OF_RANKED}, ${others?.columns ?? ''} facts.* ${others?.leftOut ?? ''} replace (${narrowAll(narrowed).values}, coalesce(chains.chain, '') as voices),
    coalesce(chains.originator, '') as originator, coalesce(chains.relayed, false) as relayed
  from native.${table} as facts
  join ranked on ranked.id = facts.excerpt_id
  ${narrowAll(narrowed).joins}
  ${others?.joins ?? ''}
  left join chains on chains.voices = facts.voices`

/** The rows that belong to a slice of the excerpts, sorted, in a table of its own where the number of a row is its place. */
const sortFacts = ({ key }: FactTable, [from, to]: Ranks) => `
  create temp table sorted as select * from gathered where rid >= ${from} and rid < ${to} order by rid, ${key}`

/** With rank and event, by which facets count who is quoted. */
const insertHops = ({ hops }: FactTable, before: number) => `
  insert into ${hops} by name
  select facts.fid, facts.rid, facts.article_id, facts.event_id, chain_hops.hop, chain_hops.place, chain_hops.actor_id
  from (select rowid + ${before} as fid, rid, article_id, event_id, voices from sorted where voices <> '') as facts
  join chain_hops on chain_hops.chain = facts.voices
  order by fid, hop, place`

const SPOKEN = `
  insert into spoken
  select sorted.rid, chain_hops.actor_id from sorted join chain_hops on chain_hops.chain = sorted.voices where sorted.voices <> ''`

const INSERT_EXCERPT_VOICES = `
  insert into excerpt_voices by name
  select said.actor_id, ${OF_RANKED}
  from (
    select distinct spoken.rid, listed_actor_ids.value as actor_id
    from spoken join actor_parts on actor_parts.part_id = spoken.actor_id join listed_actor_ids on listed_actor_ids.written = actor_parts.actor_id
  ) as said join ranked on ranked.rid = said.rid order by said.rid, said.actor_id`

const REVIEWED = narrowAll([narrow('reviews', 'codebook', 'codebooks'), narrow('reviews', 'coder_id', 'coder_ids')])
const RANK_REVIEWS = `
  create temp table ranked_reviews as
  select * from (
    select ${OF_RANKED}, ranked.unit, ${REVIEWED.values} from native.reviews as reviews join ranked on ranked.id = reviews.excerpt_id ${REVIEWED.joins}
  ) order by rid, codebook, coder_id`
const INSERT_REVIEWS = 'insert into reviews by name select * from ranked_reviews'

/** What is asked of codings later, with how they stand in the excerpt: 0 own, 1 attributed, 2 disputed. */
const RANKED_CODINGS = `
  select rid, code_id, coder_id, codebook, event_id,
    cast(case when attitude = 'disputes' then 2 when voices = '' then 0 else 1 end as tinyint) as speech`

/** Ranks of excerpts, from the first to before the second. */
type Ranks = readonly [number, number]

/** Numbers the facts of each table by (rank of the excerpt, key), with what they carry of their article and the hops of their chains; ranks the reviews. Reviews and codings are left in the temporary tables `ranked_reviews` and `ranked_codings` too. */
export async function deriveFacts(connection: DuckDBConnection): Promise<void> {
  const excerpts = await countRows(connection, 'ranked')
  await connection.run('create temp table spoken (rid integer, actor_id text)')
  for (const fact of FACTS) {
    await connection.run(gatherFacts(fact))
    if (fact.table === 'codings') await connection.run(`create temp table ranked_codings as ${RANKED_CODINGS} from gathered`)
    for (const ranks of slices(excerpts, await countRows(connection, 'gathered'))) await deriveSlice(connection, fact, ranks)
    await connection.run('drop table gathered')
  }
  for (const statement of [INSERT_EXCERPT_VOICES, 'drop table spoken', RANK_REVIEWS, INSERT_REVIEWS]) await connection.run(statement)
}

function slices(excerpts: number, facts: number): Ranks[] {
  const count = Math.max(1, Math.ceil(facts / SLICE))
  const start = (slice: number) => Math.round((excerpts * slice) / count)
  return Array.from({ length: count }, (_, slice) => [start(slice), start(slice + 1)])
}

async function deriveSlice(connection: DuckDBConnection, fact: FactTable, ranks: Ranks): Promise<void> {
  const before = await countRows(connection, fact.table)
  for (const statement of [
    sortFacts(fact, ranks),
    insertHops(fact, before),
    SPOKEN,
    `insert into ${fact.table} by name select rowid + ${before} as fid, * from sorted`,
    'drop table sorted',
  ])
    await connection.run(statement)
}

async function countRows(connection: DuckDBConnection, table: string): Promise<number> {
  const counted = await connection.runAndReadAll(`select count(*) from ${table}`)
  return Number(counted.getRows()[0]?.[0])
}
