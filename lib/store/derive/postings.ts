import { setImmediate as nextTurn } from 'node:timers/promises'
import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api'
import { PairWriter } from './pair-writer'
import { type IndexedStem, StemIndex } from './stem-index'

/** The words of claims and positions by the excerpt that they stand in. */
const WORDINGS = `
  select ranked.rid, lower(string_agg(wording, ' ')) as wordings
  from (select excerpt_id, wording from native.claims union all select excerpt_id, wording from native.positions) as facts
  join ranked on ranked.id = facts.excerpt_id
  where wording is not null group by ranked.rid`

const LANGUAGES = `select lower(split_part(text_language, '-', 1)) as language from ranked order by rid`

/** Few at a time: to put all of them in order, DuckDB would copy them first. */
const BATCH = 50_000
const textsFrom = (rank: number) =>
  `select lower(summary), lower(quote) from excerpt_texts where rid >= ${rank} and rid < ${rank + BATCH} order by rid`

/** What the search index needs beside the texts of the excerpts. */
export interface TextsAside {
  /** The language of each excerpt, as a subtag. */
  readonly languages: readonly string[]
  readonly wordings: ReadonlyMap<number, string>
}

/** @param connection one that has the temporary table `ranked` */
export async function readTextsAside(connection: DuckDBConnection): Promise<TextsAside> {
  const languages: string[] = []
  // One string for all that are equal: DuckDB makes a new one for each row.
  const names = new Map<string, string>()
  for await (const chunk of chunksOf(connection, LANGUAGES)) {
    const column = chunk.getColumnVector(0)
    for (let row = 0; row < chunk.rowCount; row += 1) {
      const language = column.getItem(row) as string
      if (!names.has(language)) names.set(language, language)
      languages.push(names.get(language) as string)
    }
  }
  const wordings = new Map<number, string>()
  for await (const chunk of chunksOf(connection, WORDINGS)) {
    const [ranks, texts] = [chunk.getColumnVector(0), chunk.getColumnVector(1)]
    for (let row = 0; row < chunk.rowCount; row += 1) wordings.set(ranks.getItem(row) as number, texts.getItem(row) as string)
  }
  return { languages, wordings }
}

/**
 * The search index: folded and stemmed words, and the excerpts that have them. The words are found here and not in SQL, which would have to
 * look at each twice and to sort them all.
 * @param connection one that nothing else uses meanwhile
 */
export async function derivePostings(connection: DuckDBConnection, { languages, wordings }: TextsAside): Promise<void> {
  const index = new StemIndex()
  let rank = 0
  for (let first = 0; first < languages.length; first += BATCH) {
    for await (const chunk of chunksOf(connection, textsFrom(first))) {
      const columns = [chunk.getColumnVector(0), chunk.getColumnVector(1)]
      for (let row = 0; row < chunk.rowCount; row += 1, rank += 1) {
        const language = languages[rank] as string
        for (const column of columns) index.addPart((column.getItem(row) as string | null) ?? '', language)
        index.addPart(wordings.get(rank) ?? '', language)
        index.endText()
      }
    }
  }
  const stems = index.finish()
  // In one transaction, or every part of it would be written to the log first.
  await connection.run('begin')
  await insertStems(connection, stems)
  await insertPostings(connection, stems)
  await connection.run('commit')
}

async function insertStems(connection: DuckDBConnection, stems: readonly IndexedStem[]): Promise<void> {
  const appender = await connection.createAppender('stems')
  for (const [number, { language, stem, texts }] of stems.entries()) {
    appender.appendBigInt(BigInt(number))
    appender.appendVarchar(language)
    appender.appendVarchar(stem)
    appender.appendBigInt(BigInt(texts.reduce((sum, { length }) => sum + length, 0)))
    appender.endRow()
  }
  appender.closeSync()
}

const CHUNKS_PER_TURN = 16

async function insertPostings(connection: DuckDBConnection, stems: readonly IndexedStem[]): Promise<void> {
  const writer = await PairWriter.create(connection, 'postings')
  for (const [number, { texts }] of stems.entries()) {
    for (const piece of texts) for (const text of piece) writer.append(number, text)
    if (writer.chunks >= CHUNKS_PER_TURN) {
      writer.chunks = 0
      await nextTurn()
    }
  }
  writer.close()
}

async function* chunksOf(connection: DuckDBConnection, sql: string): AsyncGenerator<DuckDBDataChunk> {
  const result = await connection.stream(sql)
  for (;;) {
    const chunk = await result.fetchChunk()
    if (!chunk || chunk.rowCount === 0) return
    yield chunk
  }
}
