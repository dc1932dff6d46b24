import type { DuckDBAppender, DuckDBConnection, DuckDBDataChunk, DuckDBVector } from '@duckdb/node-api'
import { loadDuckDb } from '@/lib/store/table-writer'

/** As many as DuckDB has in a chunk. */
const ROWS = 2048

/** Appends pairs of whole numbers below 2³¹ to a table of two columns: millions of them, which one by one would take many times longer. */
export class PairWriter {
  /** Chunks written so far; the caller may set it back. */
  chunks = 0
  private rows = 0
  private readonly first = new Int32Array(ROWS)
  private readonly second = new Int32Array(ROWS)

  private constructor(
    private readonly appender: DuckDBAppender,
    private readonly chunk: DuckDBDataChunk,
  ) {}

  static async create(connection: DuckDBConnection, table: string): Promise<PairWriter> {
    const { DuckDBDataChunk, INTEGER } = await loadDuckDb()
    return new PairWriter(await connection.createAppender(table), DuckDBDataChunk.create([INTEGER, INTEGER], ROWS))
  }

  append(first: number, second: number): void {
    this.first[this.rows] = first
    this.second[this.rows] = second
    this.rows += 1
    if (this.rows === ROWS) this.flush()
  }

  close(): void {
    if (this.rows > 0) this.flush()
    this.appender.closeSync()
  }

  private flush(): void {
    if (this.rows < ROWS) this.chunk.rowCount = this.rows
    this.fill(this.chunk.getColumnVector(0), this.first)
    this.fill(this.chunk.getColumnVector(1), this.second)
    this.appender.appendDataChunk(this.chunk)
    this.rows = 0
    this.chunks += 1
  }

  private fill(vector: DuckDBVector, items: Int32Array): void {
    for (let row = 0; row < this.rows; row += 1) vector.setItem(row, items[row] as number)
    vector.flush()
  }
}
