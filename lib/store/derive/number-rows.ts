import type { DuckDBConnection } from '@duckdb/node-api'
import { appendColumns, type CodedColumn, NO_NUMBER, type TextColumn } from '@/lib/store/number-appender'
import type { Coded, CodedTable, CodedTables } from './coded-tables'
import { NUMBERED, type NumberedColumn, type NumberedTable, type Rank } from './numbered-tables'
import { readColumn } from './read-column'

/** What a row has of its excerpt or article, its rank first. */
const OF_OWNER = {
  rid: {
    columns: ['rid', 'place', 'unit'],
    sql: 'owners.rid, owners.place, enum_code(owners.unit) as unit',
    from: 'ranked as owners on owners.id',
  },
  place: { columns: ['place'], sql: 'owners.place', from: 'ranked_articles as owners on owners.article_id' },
  article: { columns: ['article'], sql: 'owners.rowid as article', from: 'articles as owners on owners.id' },
} as const satisfies Record<Rank, unknown>

const columnsOf = (table: NumberedTable) => Object.entries(NUMBERED[table].columns) as [string, NumberedColumn][]
const typeOf = (column: NumberedColumn) => (column === 'text' ? 'text' : column === 'count' ? 'bigint' : 'integer')

function createNumbered(table: NumberedTable): string {
  const own = columnsOf(table).map(([name, column]) => `${name} ${typeOf(column)}`)
  return `create temp table numbered_${table} (${[...OF_OWNER[NUMBERED[table].by].columns.map((name) => `${name} integer`), ...own].join(', ')})`
}

/** Out of the native table. */
function insertNumbered(table: NumberedTable): string {
  const { owner, by, key } = NUMBERED[table]
  const { sql, from } = OF_OWNER[by]
  const values: string[] = []
  const joins: string[] = []
  for (const [name, column] of columnsOf(table)) {
    if (typeof column === 'string') values.push(column === 'count' ? `coalesce(facts.${name}, ${NO_NUMBER}) as ${name}` : `facts.${name}`)
    else {
      values.push(`coalesce("number ${name}".rowid, ${NO_NUMBER}) as ${name}`)
      joins.push(`left join ${column.list} as "number ${name}" on "number ${name}".${column.text} = facts.${name}`)
    }
  }
  return `
    insert into numbered_${table} by name
    select ${sql}, ${values.join(', ')} from native.${table} as facts join ${from} = facts.${owner} ${joins.join(' ')}
    order by ${by}, ${key}`
}

/**
 * Makes the temporary tables `numbered_<table>` of `NUMBERED`: rows in the order of their excerpts or articles and of their keys, with numbers for
 * texts and `NO_NUMBER` for an empty cell. `rid` and `place` are the ranks of excerpt and article, `article` is the
 * number of its row, `unit` that of a unit.
 * @param rows the excerpts as they were read, in the order of their ranks; asked for with `coded` only
 * @param coded the tables as columns, where the corpus was read so
 */
export async function numberRows(connection: DuckDBConnection, rows: Int32Array, coded?: CodedTables): Promise<void> {
  const ranks = coded && (await ranksOf(connection, coded, rows))
  for (const table of Object.keys(NUMBERED) as NumberedTable[]) {
    await connection.run(createNumbered(table))
    const columns = coded?.tables.get(table)
    const appended = columns && ranks ? await appendNumbered(connection, table, columns, ranks) : false
    if (!appended) await connection.run(insertNumbered(table))
  }
}

/** By row of the excerpts or articles. */
type Ranks = Record<Rank, Record<string, Int32Array>>

async function ranksOf(
  connection: DuckDBConnection,
  { articles, articlesOfExcerpts, units }: CodedTables,
  rows: Int32Array,
): Promise<Ranks> {
  const placesById = await readColumn<number>(connection, 'select place from articles order by id')
  const [article, places] = [new Int32Array(articles.length), new Int32Array(articles.length)]
  articles.forEach((row, index) => {
    article[row] = index
    places[row] = placesById[index] as number
  })
  const rid = new Int32Array(rows.length)
  rows.forEach((row, rank) => {
    rid[row] = rank
  })
  const numbers = await numbersOf(connection, units, { list: 'listed_units', text: 'written' })
  const [place, unit] = [new Int32Array(rows.length), new Int32Array(rows.length)]
  for (let row = 0; row < rows.length; row += 1) {
    place[row] = places[articlesOfExcerpts[row] as number] as number
    unit[row] = numbers[units.codes[row] as number] as number
  }
  return { rid: { rid, place, unit }, place: { place: places }, article: { article } }
}

/** The number of each code in a list. */
async function numbersOf(connection: DuckDBConnection, coded: Coded, { list, text }: Exclude<NumberedColumn, string>): Promise<Int32Array> {
  const texts = await readColumn<string>(connection, `select ${text} from ${list} order by rowid`)
  const numbers = new Map(texts.map((one, number) => [one, number]))
  return Int32Array.from({ length: coded.size }, (_, code) => numbers.get(coded.value(code) as string) ?? NO_NUMBER)
}

const NOTHING: Coded = { codes: new Int32Array(), size: 0, value: () => undefined }

/** @returns false when a count is too large for it */
async function appendNumbered(connection: DuckDBConnection, table: NumberedTable, coded: CodedTable, ranks: Ranks): Promise<boolean> {
  const { by } = NUMBERED[table]
  const ofOwner = ranks[by]
  const columns: (CodedColumn | TextColumn)[] = OF_OWNER[by].columns.map((name) => ({
    codes: coded.owners,
    numbers: ofOwner[name] as Int32Array,
  }))
  for (const [name, column] of columnsOf(table)) {
    const own = coded.columns.get(name) ?? NOTHING
    if (column === 'text') columns.push({ codes: own.codes, text: (code) => own.value(code) as string })
    else if (column !== 'count') columns.push({ codes: own.codes, numbers: await numbersOf(connection, own, column) })
    else {
      const counts = Array.from({ length: own.size }, (_, code) => own.value(code) as number)
      if (counts.some((count) => count > LARGEST_COUNT)) return false
      columns.push({ codes: own.codes, numbers: Int32Array.from(counts) })
    }
  }
  await appendColumns(connection, `numbered_${table}`, sortedByRank(coded, ofOwner[by] as Int32Array), columns)
  return true
}

const LARGEST_COUNT = 0x7fff_ffff

/** The rows by the ranks of their owners, those of one owner in the order of their keys: a counting sort. */
function sortedByRank({ owners, order }: CodedTable, ranks: Int32Array): Int32Array {
  const next = new Int32Array(ranks.length + 2)
  for (const row of order) {
    const after = (ranks[owners[row] as number] as number) + 1
    next[after] = (next[after] as number) + 1
  }
  for (let rank = 1; rank < next.length; rank += 1) next[rank] = (next[rank] as number) + (next[rank - 1] as number)
  const sorted = new Int32Array(order.length)
  for (const row of order) {
    const rank = ranks[owners[row] as number] as number
    const place = next[rank] as number
    next[rank] = place + 1
    sorted[place] = row
  }
  return sorted
}
