import type { DuckDBConnection } from '@duckdb/node-api'
import { OF_ARTICLE, withArticle } from './excerpts'

const INSERT = `
  insert into excerpt_voices by name
  select said.actor_id, said.rid, ${OF_ARTICLE}
  from (
    select distinct spoken.rid, listed_actor_ids.value as actor_id
    from (select distinct rid, actor from spoken) as spoken
    join (select actors.rowid as actor, actor_parts.actor_id from actor_parts join actors on actors.id = actor_parts.part_id) as wholes using (actor)
    join listed_actor_ids on listed_actor_ids.written = wholes.actor_id
  ) as said join ranked on ranked.rid = said.rid ${withArticle('ranked')} order by said.rid, said.actor_id`

/** Makes the temporary table `spoken` of excerpts and the actors of their facts, as numbers of their rows. */
export async function beginExcerptVoices(connection: DuckDBConnection): Promise<void> {
  await connection.run('create temp table spoken (rid integer, actor integer)')
}

/** Who is quoted in each excerpt, with those that they are parts of. */
export async function deriveExcerptVoices(connection: DuckDBConnection): Promise<void> {
  for (const statement of [INSERT, 'drop table spoken']) await connection.run(statement)
}
