import type { DuckDBConnection } from '@duckdb/node-api'

const FACTS = [
  { table: 'codings', key: 'code_id, coder_id, voices', hops: 'coding_voices' },
  { table: 'claims', key: 'id', hops: 'claim_voices' },
  { table: 'positions', key: 'id', hops: 'position_voices' },
] as const

const CARRIED = 'ranked.rid, ranked.article_id, ranked.outlet_id, ranked.published_on, ranked.first_day, ranked.last_day, ranked.language'

/** The last hop, joint actors in the order of their ids. */
const ORIGINATOR = `case when voices = '' then '' else array_to_string(list_sort(string_split(string_split(voices, '|')[-1], '+')), '+') end`

const OUTLET_ACTORS = `select id from actors where kind = 'outlet' or outlet_id is not null`
const SAYS_OUTLET = `list_has_any(string_split(replace(voices, '+', '|'), '|'), (select list(id) from (${OUTLET_ACTORS})))`

/** Numbers the facts of each table by (rank of the excerpt, key), with what they carry of their article and the hops of their chains. */
export async function deriveFacts(connection: DuckDBConnection): Promise<void> {
  for (const { table, key, hops } of FACTS) {
    await connection.run(`
      insert into ${table} by name
      select row_number() over () - 1 as fid, *, ${ORIGINATOR} as originator, voices <> '' and coalesce(${SAYS_OUTLET}, false) as relayed
      from (
        select ${CARRIED}, facts.* replace (coalesce(facts.voices, '') as voices)
        from native.${table} as facts join excerpts as ranked on ranked.id = facts.excerpt_id
        order by ranked.rid, ${key}
      )`)
    await connection.run(`
      insert into ${hops} by name
      with hops as (
        select fid, article_id, unnest(string_split(voices, '|')) as joint, unnest(range(len(string_split(voices, '|')))) as hop
        from ${table} where voices <> ''
      )
      select fid, article_id, hop, unnest(range(len(string_split(joint, '+')))) as place, unnest(string_split(joint, '+')) as actor_id
      from hops order by fid, hop, place`)
  }
}
