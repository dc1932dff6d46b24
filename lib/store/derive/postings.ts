import type { DuckDBConnection } from '@duckdb/node-api'
import { foldWord, WRITTEN_WORD } from '@/lib/store/folding'
import { stemOf } from '@/lib/store/stemming'

/** Words as written, each once per excerpt: of its summary, its quote and the wordings of its claims and positions. */
const WRITTEN = `
  create temp table written as
  with wordings as (
    select excerpt_id, string_agg(wording, chr(10)) as wordings
    from (select excerpt_id, wording from native.claims union all select excerpt_id, wording from native.positions)
    where wording is not null group by excerpt_id
  )
  select ranked.rowid as rid, lower(split_part(coalesce(ranked.own_language, ranked.language), '-', 1)) as language,
    unnest(list_distinct(regexp_extract_all(lower(concat_ws(chr(10), ranked.summary, ranked.quote, wordings.wordings)), '${WRITTEN_WORD}'))) as word
  from ranked left join wordings on wordings.excerpt_id = ranked.id`

/** The stems of every written word, computed once for each word and language. */
async function stemWords(connection: DuckDBConnection): Promise<void> {
  await connection.run('create temp table word_stems (language text, word text, stem text)')
  const words = await connection.runAndReadAll('select distinct language, word from written')
  const appender = await connection.createAppender('word_stems', null, 'temp')
  for (const [language, word] of words.getRows() as [string, string][]) {
    for (const stem of new Set(foldWord(word).map(stemOf(language)))) {
      for (const cell of [language, word, stem]) appender.appendVarchar(cell)
      appender.endRow()
    }
  }
  appender.closeSync()
}

/** Numbers the stems by (stem, language) and notes which excerpts have a word of each. */
const NUMBER_STEMS = `
  create temp table numbered as
  select row_number() over (order by stem, language) - 1 as stem_id, language, stem from (select distinct language, stem from word_stems)`

const POST = `
  insert into postings by name
  select distinct numbered.stem_id, written.rid
  from written join word_stems using (language, word) join numbered using (language, stem)
  order by stem_id, rid`

const COUNT = `
  insert into stems by name
  select stem_id, language, stem, excerpts
  from numbered join (select stem_id, count(*) as excerpts from postings group by stem_id) using (stem_id) order by stem_id`

/** The search index: folded and stemmed words, and the excerpts that have them. */
export async function derivePostings(connection: DuckDBConnection): Promise<void> {
  await connection.run(WRITTEN)
  await stemWords(connection)
  for (const statement of [NUMBER_STEMS, POST, COUNT]) await connection.run(statement)
  for (const table of ['written', 'word_stems', 'numbered']) await connection.run(`drop table temp.${table}`)
}
