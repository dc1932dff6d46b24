import type { DuckDBConnection } from '@duckdb/node-api'
import { withChain } from './chains'
import { OF_ARTICLE, withArticle } from './excerpts'
import { narrowAll, numbered } from './narrow-texts'

const UNIT = numbered('facts', 'unit', 'units')
const EVENT = numbered('facts', 'event_id', 'event_ids')
const WHAT = [numbered('facts', 'code_id', 'code_ids'), numbered('facts', 'coder_id', 'coder_ids'), EVENT]
const ATTITUDE = numbered('facts', 'attitude', 'attitudes')

const CODEBOOK = `
  join (select listed.rowid as number, codes.codebook from codes join listed_code_ids as listed on listed.written = codes.id) as books on books.number = facts.code_id`
const ARTICLE = withArticle('facts')
const CHAIN = withChain('facts')

const OWN = narrowAll([UNIT, ...WHAT, ATTITUDE])
const INSERT = `
  insert into codings by name
  select facts.rowid as fid, facts.rid, ${OF_ARTICLE}, books.codebook, ${OWN.values}, ${CHAIN.values}, facts.memo
  from numbered.codings as facts ${ARTICLE} ${CODEBOOK} ${OWN.joins} ${CHAIN.join}`

/** With rank and event, by which facets count who is quoted. */
const INSERT_HOPS = `
  insert into coding_voices by name
  select facts.fid, facts.rid, articles.article_id, ${EVENT.value}, chain_hops.hop, chain_hops.place, chain_hops.actor_id
  from (select rowid as fid, * from numbered.codings where voices >= 0) as facts ${ARTICLE} ${EVENT.join}
  join chain_hops on chain_hops.number = facts.voices
  order by fid, hop, chain_hops.place`

const SPOKEN = `
  insert into spoken
  select facts.rid, chain_hops.actor from numbered.codings as facts join chain_hops on chain_hops.number = facts.voices`

/** What is asked of codings later, with how they stand in the excerpt: 0 own, 1 attributed, 2 disputed. */
const RANKED = `
  create temp table ranked_codings as
  select facts.rid, articles.outlet_id, ${narrowAll(WHAT).values}, books.codebook,
    cast(case when "listed attitude".written = 'disputes' then 2 when facts.voices < 0 then 0 else 1 end as tinyint) as speech
  from numbered.codings as facts ${ARTICLE} ${CODEBOOK} ${narrowAll([...WHAT, ATTITUDE]).joins}`

/** Numbers the codings by (rank of the excerpt, key), with what they carry of their article and the hops of their chains; who speaks goes into the table `spoken` too. Leaves the temporary table `ranked_codings`. */
export async function deriveCodings(connection: DuckDBConnection): Promise<void> {
  for (const statement of [INSERT, INSERT_HOPS, SPOKEN, RANKED, 'drop table numbered.codings']) await connection.run(statement)
}
