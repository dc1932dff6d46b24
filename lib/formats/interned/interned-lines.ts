import { descriptionLine } from '@/lib/corpus/revision-id'
import { columnsOf, TABLE_NAMES, type TableName } from '@/lib/corpus/tables'
import { type CellWriter, cellWriter } from './cell-writer'
import type { InternedTable } from './interned-table'
import { LineBuffer } from './line-buffer'
import type { InternedPackage } from './read-interned-package'
import { textBytes } from './text-bytes'

/** Lines follow one another until they are about so many bytes. */
const PIECE_BYTES = 1 << 18

/** Some of the lines of a revision as UTF-8, each ended by a line feed. The bytes stay as they are until the piece after the next one is asked for. */
export interface LinePiece {
  bytes: Uint8Array
  /** Rows of the corpus among them. */
  rows: number
}

/** The lines that `revisionLines` gives, as bytes. Two pieces of memory serve in turn: as many as there are lines would all have to be collected. */
export function* internedLines({ description, tables }: InternedPackage): Generator<LinePiece> {
  yield { bytes: Buffer.from(`${descriptionLine(description)}\n`), rows: 0 }
  const buffers = new BuffersInTurn()
  for (const name of TABLE_NAMES.toSorted()) {
    const table = tables.get(name)
    if (table) yield* linesOfTable(name, table, buffers)
  }
}

function* linesOfTable(name: TableName, table: InternedTable, buffers: BuffersInTurn): Generator<LinePiece> {
  const cells = cellWriters(name, table)
  const start = textBytes('{"row":{')
  const end = textBytes(`},"table":${JSON.stringify(name)}}\n`)
  const { order } = table
  let lines = buffers.current
  let rows = 0
  for (let place = 0; place < order.length; place += 1) {
    const row = order[place] as number
    lines.put(start, 0, start.length)
    for (let index = 0; index < cells.length; index += 1) (cells[index] as CellWriter).write(row, lines)
    lines.put(end, 0, end.length)
    rows += 1
    if (lines.length < PIECE_BYTES && place + 1 < order.length) continue
    yield { bytes: lines.filled(), rows }
    lines = buffers.turn()
    rows = 0
  }
}

/** The cells of a row by the names of their columns. A required one always stands, so that the commas fall into place around it. */
function cellWriters(name: TableName, { columns }: InternedTable): CellWriter[] {
  const sorted = columnsOf(name).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const pivot = sorted.findIndex(({ required }) => required)
  return sorted.flatMap((spec, index) => {
    const column = columns.get(spec.name)
    return column ? [cellWriter(column, index > pivot ? ',' : '', index < pivot ? ',' : '')] : []
  })
}

class BuffersInTurn {
  current = new LineBuffer(PIECE_BYTES)
  private other = new LineBuffer(PIECE_BYTES)

  /** The one that was filled longer ago, emptied. */
  turn(): LineBuffer {
    const turned = this.other
    this.other = this.current
    this.current = turned
    turned.length = 0
    return turned
  }
}
