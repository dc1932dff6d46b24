import type { DuckDBConnection } from '@duckdb/node-api'
import { withArticle } from './excerpts'
import type { IndexedStems } from './indexed-stems'
import { chunksOf } from './read-column'
import type { WordsAside } from './words-aside'

/** The words of claims and positions by the excerpt that they stand in. */
const WORDINGS = `
  select ranked.rid, string_agg(wording, ' ') as wordings
  from (select excerpt_id, wording from native.claims union all select excerpt_id, wording from native.positions) as facts
  join ranked on ranked.id = facts.excerpt_id
  where wording is not null group by ranked.rid`

const LANGUAGES = `
  select lower(split_part(coalesce(ranked.own_language, cast(articles.language as text)), '-', 1)) as language
  from ranked ${withArticle('ranked')} order by rid`

/** Few at a time: to put all of them in order, DuckDB would copy them first. */
const BATCH = 50_000
const textsFrom = (rank: number) => `select summary, quote from excerpt_texts where rid >= ${rank} and rid < ${rank + BATCH} order by rid`

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
  // The stemmers take long to load, and are mostly needed in the thread alone.
  const { StemIndex } = await import('./stem-index')
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
  await insertStems(connection, index.finish())
}

/** The same from words that are being found already. */
export async function awaitPostings(connection: DuckDBConnection, words: WordsAside, rows: Int32Array): Promise<void> {
  await insertStems(connection, await words.finish(rows))
}

/** In one transaction, or every part of it would be written to the log first. */
async function insertStems(connection: DuckDBConnection, { languages, stems, excerpts, starts, lists }: IndexedStems): Promise<void> {
  await connection.run('begin')
  const appender = await connection.createAppender('stems')
  for (const [number, stem] of stems.entries()) {
    appender.appendBigInt(BigInt(number))
    appender.appendVarchar(languages[number] as string)
    appender.appendVarchar(stem)
    appender.appendBigInt(BigInt(excerpts[number] as number))
    appender.appendBlob(lists.subarray(starts[number], starts[number + 1]))
    appender.endRow()
  }
  appender.closeSync()
  await connection.run('commit')
}
