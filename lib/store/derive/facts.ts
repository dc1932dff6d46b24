import type { DuckDBConnection } from '@duckdb/node-api'
import { NO_NUMBER } from '@/lib/store/number-appender'
import { withChain } from './chains'
import { OF_ARTICLE, withArticle } from './excerpts'
import { narrow, narrowAll } from './narrow-texts'

interface FactTable {
  table: string
  /** What tells the facts of an excerpt apart. */
  key: string
  hops: string
}

const FACTS: readonly FactTable[] = [
  { table: 'claims', key: 'id', hops: 'claim_voices' },
  { table: 'positions', key: 'id', hops: 'position_voices' },
]

const NARROWED = narrowAll([narrow('facts', 'coder_id', 'coder_ids'), narrow('facts', 'event_id', 'event_ids')])

const CHAIN = withChain('facts')

/** So many facts are sorted at once: all of them might not fit into memory. */
const SLICE = 1_500_000

/** Reads the rows of a table once, as narrow as may be. */
const gatherFacts = ({ table }: FactTable) => `
  create temp table gathered as
  select ranked.rid, ranked.place, facts.* replace (${NARROWED.values}, coalesce(chains.rowid, ${NO_NUMBER}) as voices)
  from native.${table} as facts
  join ranked on ranked.id = facts.excerpt_id
  ${NARROWED.joins}
  left join chains on chains.voices = facts.voices`

/** The rows that belong to a slice of the excerpts, sorted, in a table of its own where the number of a row is its place. */
const sortFacts = ({ key }: FactTable, [from, to]: Ranks) => `
  create temp table sorted as select * from gathered where rid >= ${from} and rid < ${to} order by rid, ${key}`

/** With rank and event, by which facets count who is quoted. */
const insertHops = ({ hops }: FactTable, before: number) => `
  insert into ${hops} by name
  select facts.fid, facts.rid, articles.article_id, facts.event_id, chain_hops.hop, chain_hops.place, chain_hops.actor_id
  from (select rowid + ${before} as fid, rid, place, event_id, voices from sorted) as facts ${withArticle('facts')}
  join chain_hops on chain_hops.number = facts.voices
  order by fid, hop, chain_hops.place`

const SPOKEN = `
  insert into spoken
  select sorted.rid, chain_hops.actor from sorted join chain_hops on chain_hops.number = sorted.voices`

const insertFacts = ({ table }: FactTable, before: number) => `
  insert into ${table} by name
  select facts.rowid + ${before} as fid, facts.* exclude (place, voices), ${OF_ARTICLE}, ${CHAIN.values}
  from sorted as facts ${withArticle('facts')} ${CHAIN.join}`

/** Ranks of excerpts, from the first to before the second. */
type Ranks = readonly [number, number]

/** Numbers claims and positions by (rank of the excerpt, key), with what they carry of their article and the hops of their chains. Adds to the table `spoken` who speaks. */
export async function deriveFacts(connection: DuckDBConnection): Promise<void> {
  const excerpts = await countRows(connection, 'ranked')
  for (const fact of FACTS) {
    await connection.run(gatherFacts(fact))
    for (const ranks of slices(excerpts, await countRows(connection, 'gathered'))) await deriveSlice(connection, fact, ranks)
    await connection.run('drop table gathered')
  }
}

function slices(excerpts: number, facts: number): Ranks[] {
  const count = Math.max(1, Math.ceil(facts / SLICE))
  const start = (slice: number) => Math.round((excerpts * slice) / count)
  return Array.from({ length: count }, (_, slice) => [start(slice), start(slice + 1)])
}

async function deriveSlice(connection: DuckDBConnection, fact: FactTable, ranks: Ranks): Promise<void> {
  const before = await countRows(connection, fact.table)
  for (const statement of [sortFacts(fact, ranks), insertHops(fact, before), SPOKEN, insertFacts(fact, before), 'drop table sorted'])
    await connection.run(statement)
}

async function countRows(connection: DuckDBConnection, table: string): Promise<number> {
  const counted = await connection.runAndReadAll(`select count(*) from ${table}`)
  return Number(counted.getRows()[0]?.[0])
}
