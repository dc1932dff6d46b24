import { sql } from 'kysely'
import { oncePerRevision } from './once-per-revision'
import { type Numbers, readColumns } from './result-columns'

interface ExcerptOutlets {
  /** By id. */
  readonly outlets: readonly { id: string; name: string }[]
  /** Of each excerpt, by its rank, the place of its outlet among them. */
  readonly places: Numbers | Uint16Array
}

const MOST_IN_TWO_BYTES = 0x1_00_00

/** The outlet of each excerpt of the revision: 2 MB for a million, by which a set of excerpts is counted in a fraction of the time that a query takes. */
export const excerptOutlets = oncePerRevision(async (db): Promise<ExcerptOutlets> => {
  const [outlets, columns] = await Promise.all([
    db.selectFrom('outlets').select(['id', 'name']).orderBy('id').execute(),
    readColumns(
      db,
      sql`
      with numbered as (select id, cast(row_number() over (order by id) - 1 as integer) as place from outlets)
      select numbered.place from excerpts join numbered on numbered.id = excerpts.outlet_id order by excerpts.rid`,
    ),
  ])
  const places = columns.place as Numbers
  return { outlets, places: outlets.length <= MOST_IN_TWO_BYTES ? Uint16Array.from(places) : places }
})
