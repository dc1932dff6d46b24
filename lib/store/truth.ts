import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip, type Gzip } from 'node:zlib'
import type { DuckDBConnection } from '@duckdb/node-api'
import { corpusFromLines } from '@/lib/corpus/revision-id'
import { type CorpusDescription, type Row, TABLE_NAMES, type TableName } from '@/lib/corpus/tables'
import type { LinePiece } from '@/lib/formats/interned/interned-lines'
import { readCatalogEntry, storedRevision } from './catalog'
import { truthPath } from './data-directory'
import type { RevisionContent } from './revision-content'
import { createNativeLists, createNativeTables } from './schema'
import { StoreError, undefinedIfDamaged } from './store-error'
import { nativeRow } from './stored-rows'
import { openTable, type TableWriter } from './table-writer'

type OnProgress = (done: number, total: number) => void

/** The truth repeats itself so much that more effort takes longer and saves little. */
const GZIP = { level: 1, chunkSize: 1 << 18 }

/**
 * Writes a revision's canonical lines, compressed, into a new file.
 * @param onProgress called with the rows written so far and in all
 * @returns the revision id
 */
export async function writeTruth(
  file: string,
  content: Pick<RevisionContent, 'lines' | 'counts'>,
  onProgress?: (done: number, total: number) => void,
): Promise<string> {
  const hash = createHash('sha256')
  const total = Object.values(content.counts).reduce((sum, count) => sum + count, 0)
  let done = 0
  await writeCompressed(file, content.lines(), ({ bytes, rows }) => {
    hash.update(bytes)
    done += rows
    onProgress?.(done, total)
  })
  return hash.digest('hex')
}

/** One piece is made while the one before it is compressed, and no further: their memory is used again. */
async function writeCompressed(file: string, pieces: Iterable<LinePiece>, onPiece: (piece: LinePiece) => void): Promise<void> {
  const gzip = createGzip(GZIP)
  const written = pipeline(gzip, createWriteStream(file, { flags: 'wx', flush: true }))
  try {
    let compressed = Promise.resolve()
    for (const piece of pieces) {
      onPiece(piece)
      // A stream that fails need not answer what it was asked before.
      await Promise.race([compressed, written])
      compressed = compress(gzip, piece.bytes)
    }
    gzip.end()
  } catch (error) {
    gzip.destroy(error as Error)
  }
  await written
}

function compress(gzip: Gzip, bytes: Uint8Array): Promise<void> {
  const compressed = new Promise<void>((resolve, reject) => gzip.write(bytes, (error) => (error ? reject(error) : resolve())))
  // The stream's own end tells of a failure.
  compressed.catch(() => {})
  return compressed
}

/** A verified truth, whose rows are read as often as they are asked for and never held. */
export interface TruthReading {
  description: CorpusDescription
  /** @param take called with each row, tables by name and rows by key */
  eachRow(take: (table: TableName, row: Row<TableName>) => void): Promise<void>
}

/**
 * A stored revision, read from its truth and verified: the lines must hash to the id that names them.
 * @param revision 12 hex digits; the current revision when left out
 * @throws StoreError `unknown-corpus`, `unknown-revision`, `damaged`
 */
export async function readTruth(dir: string, corpus: string, revision?: string): Promise<TruthReading> {
  const stored = storedRevision(await readCatalogEntry(dir, corpus), revision)
  const file = truthPath(dir, corpus, stored.revision)
  const { description } = await verify(file, stored.id)
  return { description, eachRow: (take) => eachRow(file, take) }
}

/**
 * The id that the content of a truth has, 64 hex digits, whatever the file is called.
 * @throws StoreError `damaged` for a missing file or one that cannot be unpacked
 */
export async function truthId(file: string): Promise<string> {
  const hash = createHash('sha256')
  await unzip(file, (bytes) => hash.update(bytes))
  return hash.digest('hex')
}

/** Whether the file is there and holds exactly the revision with this id. */
export async function isTruthIntact(file: string, id: string): Promise<boolean> {
  return (await truthId(file).catch(undefinedIfDamaged)) === id
}

/**
 * The content of a stored revision, read row by row from its truth, which is verified first.
 * @throws StoreError `damaged`
 */
export async function contentOfTruth(file: string, id: string): Promise<RebuiltContent> {
  const { rows, excerpts, description } = await verify(file, id)
  return {
    description,
    counts: { excerpts },
    isLarge: true,
    loadNative: (connection, onProgress) => loadRows(file, rows, connection, onProgress),
  }
}

export type RebuiltContent = Pick<RevisionContent, 'description' | 'isLarge' | 'loadNative'> & { counts: { excerpts: number } }

const END_OF_EXCERPT = '"table":"excerpts"}'

/** Reads the whole file to see that it is the revision with this id. */
async function verify(file: string, id: string): Promise<{ rows: number; excerpts: number; description: CorpusDescription }> {
  const hash = createHash('sha256')
  let rows = -1
  let excerpts = 0
  let first = ''
  await eachLine(
    file,
    (line) => {
      if (rows < 0) first = line
      rows += 1
      if (line.endsWith(END_OF_EXCERPT)) excerpts += 1
    },
    (bytes) => hash.update(bytes),
  )
  if (hash.digest('hex') !== id) throw damaged(file, 'its content is not what its name says')
  return { rows, excerpts, description: corpusFromLines([first]).description }
}

async function eachRow(file: string, take: (table: TableName, row: Row<TableName>) => void): Promise<void> {
  let isFirst = true
  await eachLine(file, (line) => {
    if (!isFirst) {
      const { table, row } = JSON.parse(line) as { table: TableName; row: Row<TableName> }
      take(table, row)
    }
    isFirst = false
  })
}

async function loadRows(file: string, total: number, connection: DuckDBConnection, onProgress?: OnProgress): Promise<void> {
  for (const statement of [...createNativeTables(), ...createNativeLists()]) await connection.run(statement)
  const writers = new Map<string, TableWriter>()
  for (const table of TABLE_NAMES) writers.set(table, await openTable(connection, table))
  let done = 0
  await eachRow(file, (table, row) => {
    writers.get(table)?.append(nativeRow(table, row))
    done += 1
    if (done % ROWS_PER_REPORT === 0) onProgress?.(done, total)
  })
  for (const writer of writers.values()) writer.close()
  onProgress?.(total, total)
}

const ROWS_PER_REPORT = 10_000

/**
 * What `take` throws comes out as it is.
 * @throws StoreError `damaged`
 */
async function eachLine(file: string, take: (line: string) => void, takeBytes?: (bytes: Buffer) => void): Promise<void> {
  const lines = new LineSplitter(take)
  await unzip(file, (bytes) => {
    takeBytes?.(bytes)
    lines.add(bytes)
  })
  try {
    lines.end()
  } catch (error) {
    throw explained(file, error)
  }
}

/** @throws StoreError `damaged` */
async function unzip(file: string, take: (bytes: Buffer) => void): Promise<void> {
  try {
    await pipeline(createReadStream(file), createGunzip({ chunkSize: GZIP.chunkSize }), async (unzipped: AsyncIterable<Buffer>) => {
      for await (const bytes of unzipped) take(bytes)
    })
  } catch (error) {
    throw explained(file, error)
  }
}

function explained(file: string, error: unknown): unknown {
  const what = whatIsWrong((error as NodeJS.ErrnoException).code ?? '')
  return what ? damaged(file, what, error) : error
}

function whatIsWrong(code: string): string | undefined {
  if (code === 'ENOENT') return 'it is missing'
  if (code === 'Z_BUF_ERROR') return 'it ends too early'
  if (code.startsWith('Z_') || code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'it cannot be unpacked'
  return undefined
}

/** Splits UTF-8 at line feeds. What is no UTF-8 is thrown at the end: from inside a pipeline it would come out as a mere abort. */
class LineSplitter {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  private rest = ''
  private failure: unknown

  constructor(private readonly take: (line: string) => void) {}

  add(bytes?: Buffer): void {
    if (this.failure) return
    try {
      const pieces = (this.rest + this.decoder.decode(bytes, { stream: bytes !== undefined })).split('\n')
      this.rest = pieces.pop() ?? ''
      for (const piece of pieces) this.take(piece)
    } catch (error) {
      this.failure = error
    }
  }

  end(): void {
    this.add()
    if (this.failure) throw this.failure
    if (this.rest) this.take(this.rest)
  }
}

const damaged = (file: string, what: string, cause?: unknown) =>
  new StoreError('damaged', `${file} is damaged: ${what}. Import the same data again to mend it, or remove the revision.`, { cause })
