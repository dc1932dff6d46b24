import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import type { TableName } from '@/lib/corpus/tables'

const PIECE = 1 << 16

export type Cell = string | number

/** A table's CSV, written in pieces as fast as the disk takes them. Cells must need no quotes. */
export class CsvFile {
  private readonly stream
  private piece: string

  constructor(
    directory: string,
    readonly table: TableName,
    readonly columns: readonly string[],
  ) {
    this.stream = createWriteStream(join(directory, `${table}.csv`))
    this.piece = `${columns.join(',')}\n`
  }

  /** Adds a row; a promise comes back when the file must be waited for. */
  write(cells: readonly Cell[]): Promise<unknown> | undefined {
    this.piece += `${cells.join(',')}\n`
    if (this.piece.length < PIECE) return undefined
    const isFull = !this.stream.write(this.piece)
    this.piece = ''
    return isFull ? once(this.stream, 'drain') : undefined
  }

  async close(): Promise<void> {
    this.stream.end(this.piece)
    await once(this.stream, 'close')
  }
}
