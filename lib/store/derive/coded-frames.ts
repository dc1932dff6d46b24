import type { DuckDBConnection } from '@duckdb/node-api'
import { cellOf } from './frames'

/** A coding may be there once for each chain of voices, and once for each event that it names. */
const FRAME_EXCERPTS = `
  insert into frame_excerpts by name
  with found as (
    select codings.rid, codings.coder_id, codings.event_id, codings.code_id, ${cellOf('codings.outlet_id', 'enum_code(codings.code_id)')}, count(*) as stated
    from ranked_codings as codings
    join (
      select listed.value as code_id from codes join listed_code_ids as listed on listed.written = codes.id where codes.kind = 'frame'
    ) as frames on frames.code_id = codings.code_id
    group by codings.rid, codings.coder_id, codings.event_id, codings.code_id, codings.outlet_id
  ),
  divided as (select rid, coder_id, code_id from found where event_id is not null group by rid, coder_id, code_id)
  select found.* exclude (code_id), divided.rid is not null as divided
  from found left join divided on divided.rid = found.rid and divided.coder_id = found.coder_id and divided.code_id = found.code_id
  order by found.coder_id, found.rid, found.code_id, found.event_id`

const FRAME_MENTIONS = `
  insert into frame_mentions by name
  select counted.coder_id, cells.code as code_id, cells.outlet as outlet_id, counted.stated, counted.excerpts
  from (
    select coder_id, cell, cast(sum(stated) as bigint) as stated, count(*) filter (where not divided) + count(distinct rid) filter (where divided) as excerpts
    from frame_excerpts group by coder_id, cell
  ) as counted
  join (
    select ${cellOf('outlets.value', 'enum_code(codes.value)')}, outlets.written as outlet, codes.written as code
    from listed_outlet_ids as outlets cross join listed_code_ids as codes
  ) as cells on cells.cell = counted.cell
  order by counted.coder_id, cells.code, cells.outlet`

/**
 * Lists the excerpts with codings of frames, and counts those by outlet. Reads the temporary table `ranked_codings`.
 */
export async function deriveCodedFrames(connection: DuckDBConnection): Promise<void> {
  for (const statement of [FRAME_EXCERPTS, FRAME_MENTIONS]) await connection.run(statement)
}
