import { type Kysely, sql } from 'kysely'
import type { Database } from '@/lib/store/database'
import { columnsOfRevision } from '@/lib/store/kept-columns'
import { outletsByName } from '@/lib/store/outlets-by-name'
import { readColumns } from '@/lib/store/result-columns'

/** What the numbers of pairs of an outlet and a loaded term stand for. */
export interface TermCells {
  /** In the order of their names. */
  readonly outlets: readonly { readonly id: string; readonly name: string }[]
  /** In order. */
  readonly terms: readonly string[]
  /** By the number of a pair: the places of both in these lists. */
  readonly outletOf: Int32Array
  readonly termOf: Int32Array
  /** The terms that have a code of the same name. */
  readonly coded: ReadonlySet<string>
}

const placesOf = (names: readonly string[]) => new Map(names.map((name, place) => [name, place]))

/** Puts the place of each name at the number of its pair. */
function placed(cells: Int32Array, size: number, names: readonly unknown[], places: ReadonlyMap<string, number>): Int32Array {
  const placeOf = new Int32Array(size)
  for (let at = 0; at < cells.length; at += 1) placeOf[cells[at] as number] = places.get(names[at] as string) as number
  return placeOf
}

async function read(db: Kysely<Database>): Promise<TermCells> {
  const [outlets, terms, codes, columns] = await Promise.all([
    outletsByName(db),
    db.selectFrom('term_cells').select('term').distinct().orderBy('term').execute(),
    db.selectFrom('codes').where('kind', '=', 'language').select('name').execute(),
    readColumns(db, sql`select cast(cell as integer) as cells, outlet_id as outlets, term as terms from term_cells order by cell`),
  ])
  const named = columns as { cells: Int32Array; outlets: readonly unknown[]; terms: readonly unknown[] }
  const size = (named.cells.at(-1) ?? -1) + 1
  const listed = terms.map(({ term }) => term)
  return {
    outlets,
    terms: listed,
    outletOf: placed(named.cells, size, named.outlets, placesOf(outlets.map(({ id }) => id))),
    termOf: placed(named.cells, size, named.terms, placesOf(listed)),
    coded: new Set(codes.map(({ name }) => name)),
  }
}

/** The pairs of a revision. */
export const termCells = columnsOfRevision(read)
