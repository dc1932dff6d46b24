import type { DuckDBConnection } from '@duckdb/node-api'
import { cellOf } from './frames'

/** A coding is there for its frame and for each above it; for one it may be there once for each chain of voices, and once for each event that it names. */
const FRAME_EXCERPTS = `
  insert into frame_excerpts by name
  with found as (
    select codings.rid, codings.coder_id, codings.event_id, frames.frame, ${cellOf('codings.outlet_id', 'enum_code(frames.frame)')}, count(*) as stated
    from ranked_codings as codings
    join (
      select parts.value as code_id, wholes.value as frame
      from code_parts join codes on codes.id = code_parts.code_id and codes.kind = 'frame'
      join listed_code_ids as parts on parts.written = code_parts.part_id join listed_code_ids as wholes on wholes.written = codes.id
    ) as frames on frames.code_id = codings.code_id
    group by codings.rid, codings.coder_id, codings.event_id, frames.frame, codings.outlet_id
  ),
  divided as (select rid, coder_id, frame from found where event_id is not null group by rid, coder_id, frame)
  select found.* exclude (frame), divided.rid is not null as divided
  from found left join divided on divided.rid = found.rid and divided.coder_id = found.coder_id and divided.frame = found.frame
  order by found.coder_id, found.rid, found.frame, found.event_id`

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
