import type { DuckDBConnection } from '@duckdb/node-api'
import { foldedWords } from '@/lib/store/folding'
import { stemOf } from '@/lib/store/stemming'

const WORDINGS = `
  create temp table wordings as
  select excerpt_id, string_agg(wording, ' ') as wordings
  from (select excerpt_id, wording from native.claims union all select excerpt_id, wording from native.positions)
  where wording is not null group by excerpt_id`

/**
 * What stands between two blanks, in the summary, the quote and the wordings of an excerpt. No word goes beyond it, and most of it
 * repeats itself: what its words are need be found out only once.
 */
const PIECES = `
  select texts.rid, lower(split_part(ranked.text_language, '-', 1)) as language,
    unnest(string_split(lower(concat_ws(' ', texts.summary, texts.quote, wordings.wordings)), ' ')) as piece
  from excerpt_texts as texts join ranked on ranked.rid = texts.rid left join wordings on wordings.excerpt_id = ranked.id`

const NUMBER_PIECES = `
  create temp table pieces as
  select row_number() over () - 1 as piece_id, language, piece from (select distinct language, piece from (${PIECES}))`

const BATCH = 100_000

/** The stems of the words of every piece. */
async function stemPieces(connection: DuckDBConnection): Promise<void> {
  await connection.run('create temp table piece_stems (piece_id integer, stem text)')
  const counted = await connection.runAndReadAll('select count(*) from pieces')
  const total = Number(counted.getRows()[0]?.[0])
  for (let start = 0; start < total; start += BATCH) {
    const read = await connection.runAndReadAll(
      `select language, piece, cast(piece_id as integer) from pieces where piece_id >= ${start} and piece_id < ${start + BATCH}`,
    )
    const appender = await connection.createAppender('piece_stems', null, 'temp')
    for (const [language, piece, id] of read.getRows() as [string, string, number][]) {
      for (const stem of new Set(foldedWords(piece).map(stemOf(language)))) {
        appender.appendInteger(id)
        appender.appendVarchar(stem)
        appender.endRow()
      }
    }
    appender.closeSync()
  }
}

const NUMBER_STEMS = `
  create temp table numbered as
  select row_number() over (order by stem, language) - 1 as stem_id, language, stem
  from (select distinct language, stem from piece_stems join pieces using (piece_id))`

const STEMS_OF_PIECES = `
  create temp table piece_stem_ids as
  select language, piece, stem_id from piece_stems join pieces using (piece_id) join numbered using (language, stem)`

/** A posting as one number, the stem in the upper half: a number is sorted at once. */
const SORT = `
  create temp table sorted_postings as
  select stem_id * 4294967296 + rid as posting from (${PIECES}) join piece_stem_ids using (language, piece) order by posting`

/** A stem comes as often as the excerpt has words of it. */
const POST = `
  insert into postings by name
  select posting >> 32 as stem_id, posting & 4294967295 as rid
  from (select posting, lag(posting) over () as before from sorted_postings) where before is null or before <> posting`

const COUNT = `
  insert into stems by name
  select stem_id, language, stem, excerpts
  from numbered join (select stem_id, count(*) as excerpts from postings group by stem_id) using (stem_id) order by stem_id`

/** The search index: folded and stemmed words, and the excerpts that have them. */
export async function derivePostings(connection: DuckDBConnection): Promise<void> {
  for (const statement of [WORDINGS, NUMBER_PIECES]) await connection.run(statement)
  await stemPieces(connection)
  for (const statement of [NUMBER_STEMS, STEMS_OF_PIECES, SORT, POST, COUNT]) await connection.run(statement)
  for (const table of ['wordings', 'pieces', 'piece_stems', 'piece_stem_ids', 'sorted_postings'])
    await connection.run(`drop table ${table}`)
}
