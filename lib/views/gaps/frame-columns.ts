import { type Kysely, sql } from 'kysely'
import type { Database } from '@/lib/store/database'
import { keptColumns } from '@/lib/store/kept-columns'
import { oncePerRevision } from '@/lib/store/once-per-revision'
import { asStored } from '@/lib/store/repeated-texts'
import { type Numbers, readColumns } from '@/lib/store/result-columns'

/** A coding that names no event. */
export const NO_EVENT = -1

/**
 * The excerpts in which one coder found frames: 4 bytes an excerpt and 2 a frame of it in most revisions. To count any of them takes a few ms in code,
 * where the database asks each whether it is among those wanted.
 */
export interface FrameColumns {
  /** The frames of the excerpt of rank `r` are those from `starts[r]` to before `starts[r + 1]`. */
  readonly starts: Int32Array
  /** The number of outlet and frame; the same stands side by side, once for each event. */
  readonly cells: Numbers | Uint16Array
  /** Above all of these numbers. */
  readonly size: number
  /** How many codings; one each where it is not there. */
  readonly stated: Numbers | undefined
  /** The place of the event that its codings name among the ids, or `NO_EVENT`, where any name one. */
  readonly events: { readonly ids: readonly string[]; readonly of: Numbers } | undefined
}

/** Ranks in order, and where those of each end. */
function startsOf(ranks: Numbers): Int32Array {
  const starts = new Int32Array((ranks.at(-1) ?? -1) + 2)
  for (let at = 0; at < ranks.length; at += 1) starts[(ranks[at] as number) + 1] = at + 1
  for (let rank = 1; rank < starts.length; rank += 1) starts[rank] = Math.max(starts[rank] as number, starts[rank - 1] as number)
  return starts
}

const MOST_IN_TWO_BYTES = 0xff_ff
const isAbove = (limit: number) => (number: number) => number > limit

async function readFrameColumns(db: Kysely<Database>, coder: string): Promise<FrameColumns> {
  const ids = (await db.selectFrom('events').select('id').orderBy('id').execute()).map(({ id }) => id)
  const columns = await readColumns(
    db,
    sql`
    with numbered as (select id, row_number() over (order by id) - 1 as number from events)
    select rid, cell, stated, cast(coalesce(numbered.number, ${sql.lit(NO_EVENT)}) as integer) as event
    from frame_excerpts left join numbered on numbered.id = frame_excerpts.event_id where coder_id = ${asStored('frame_excerpts', 'coder_id', coder)} order by rid, cell`,
  )
  const { rid, cell, stated, event } = columns as Record<string, Int32Array>
  const highest = (cell as Int32Array).reduce((most, number) => Math.max(most, number), 0)
  const hasAbove = (column: Int32Array | undefined, limit: number) => column?.some(isAbove(limit)) ?? false
  return {
    starts: startsOf(rid as Int32Array),
    cells: highest > MOST_IN_TWO_BYTES ? (cell as Int32Array) : Uint16Array.from(cell as Int32Array),
    size: highest + 1,
    stated: hasAbove(stated, 1) ? stated : undefined,
    events: hasAbove(event, NO_EVENT) ? { ids, of: event as Int32Array } : undefined,
  }
}

/** Few coders are read in turn. */
const kept = keptColumns<FrameColumns>(2)

export const frameColumns = (db: Kysely<Database>, coder: string): Promise<FrameColumns> =>
  kept(db, coder, () => readFrameColumns(db, coder))

/** What each number of outlet and frame stands for. */
export const frameCells = oncePerRevision(async (db): Promise<ReadonlyMap<number, { outlet: string; code: string }>> => {
  const rows = await db.selectFrom('frame_cells').select(['cell', 'outlet_id as outlet', 'code_id as code']).execute()
  return new Map(rows.map(({ cell, ...names }) => [cell, names]))
})
