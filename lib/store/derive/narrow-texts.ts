import type { DuckDBConnection } from '@duckdb/node-api'
import { columnsOf, type TableName } from '@/lib/corpus/tables'
import { NO_NUMBER } from '@/lib/store/number-appender'
import { createTables, type RepeatedText } from '@/lib/store/schema'

/** More texts than this are stored as text: every column of an enumeration holds the list of all. */
const MOST_STORED = 20_000

const choicesOf = (table: TableName, name: string) => {
  const choices = columnsOf(table).find((column) => column.name === name)?.choices ?? []
  return `select unnest([${choices.map((choice) => `'${choice}'`).join(', ')}])`
}

/** What is stored as enumerations, by their names. */
const STORED: Record<RepeatedText, string> = {
  outlet_ids: 'select id from native.outlets',
  coder_ids: 'select id from native.coders',
  codebooks: 'select codebook from native.codes union select codebook from native.reviews',
  languages: 'select language from native.articles',
  loaded_terms: 'select written from native.distinct_terms',
  units: choicesOf('excerpts', 'unit'),
  attitudes: choicesOf('codings', 'attitude'),
  comparators: choicesOf('claims', 'comparator'),
  stances: choicesOf('positions', 'stance'),
  modalities: choicesOf('positions', 'modality'),
  layers: choicesOf('coverage', 'layer'),
  extents: choicesOf('coverage', 'coded'),
}

/** What is an enumeration only for a while: DuckDB plans filters that look such ids up in other tables better for texts. */
const PASSING = {
  actor_ids: 'select id from native.actors',
  event_ids: 'select id from native.events',
  code_ids: 'select id from native.codes',
} as const

type Enumeration = RepeatedText | keyof typeof PASSING

/**
 * Makes types of the texts that many rows repeat: sorted as their texts are, but a few bytes wide, so that large tables can be sorted whole
 * and are quickly written. The temporary table `listed_<name>` has each text with its value, `number_<name>` the same by the number of the text, nulls where
 * there is none. Makes the tables of the store, which have columns of them.
 * @param mostStored an enumeration of more texts is only for a while, and what is stored of them text
 */
export async function enumerateTexts(connection: DuckDBConnection, mostStored = MOST_STORED): Promise<void> {
  for (const [name, texts] of Object.entries({ ...STORED, ...PASSING })) {
    const list = `listed_${name}`
    await connection.run(`create temp table ${list} as select written from (select '' union ${texts}) as texts(written) order by written`)
    const isStored = name in STORED && (await countRows(connection, list)) <= mostStored
    if (!isStored && name in STORED) await connection.run(`create type ${name} as text`)
    const type = isStored ? name : `passing_${name}`
    await connection.run(`create ${isStored ? '' : 'temp'} type ${type} as enum (select written from ${list})`)
    await connection.run(
      `create or replace temp table ${list} as select written, cast(written as ${type}) as value from ${list} order by rowid`,
    )
    await connection.run(`
      create temp table number_${name} as
      select cast(rowid as integer) as number, written, value from ${list} union all select ${NO_NUMBER}, null, null`)
  }
  for (const statement of createTables()) await connection.run(statement)
}

async function countRows(connection: DuckDBConnection, table: string): Promise<number> {
  const counted = await connection.runAndReadAll(`select cast(count(*) as integer) from ${table}`)
  return Number(counted.getRows()[0]?.[0])
}

interface Narrowed {
  value: string
  join: string
}

/** A column of `rows`, named in the query, as values of an enumeration. For millions of rows a join is faster than casts. */
export const narrow = (rows: string, column: string, name: Enumeration): Narrowed => ({
  value: `"listed ${column}".value as ${column}`,
  join: `left join listed_${name} as "listed ${column}" on "listed ${column}".written = ${rows}.${column}`,
})

/** The same for a column of the numbers of the texts, empty cells among them: every row finds a partner, which takes less time, and rows that have found none would wait for others. */
export const numbered = (rows: string, column: string, name: Enumeration): Narrowed => ({
  value: `"listed ${column}".value as ${column}`,
  join: `join number_${name} as "listed ${column}" on "listed ${column}".number = ${rows}.${column}`,
})

/** The values and the joins of several columns. */
export const narrowAll = (narrowed: readonly Narrowed[]) => ({
  values: narrowed.map(({ value }) => value).join(', '),
  joins: narrowed.map(({ join }) => join).join('\n'),
})
