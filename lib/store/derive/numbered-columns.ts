import type { DuckDBConnection } from '@duckdb/node-api'
import { type CodedColumn, NO_NUMBER, type TextColumn } from '@/lib/store/number-appender'
import type { Coded, CodedTable, CodedTables } from './coded-tables'
import { columnsOf, type Listed, NUMBERED, type NumberedTable, OF_OWNER, type Rank } from './numbered-tables'
import { readColumn } from './read-column'

/** All columns of a table, and the order of its rows. */
export interface SortedColumns {
  readonly rows: Int32Array
  readonly columns: readonly (CodedColumn | TextColumn)[]
}

const UNITS: Listed = { list: 'listed_units', text: 'written' }

const isListed = (column: unknown): column is Listed => typeof column === 'object'
const LISTS = new Map(
  [UNITS, ...Object.values(NUMBERED).flatMap(({ columns }) => Object.values(columns).filter(isListed))].map((listed) => [
    listed.list,
    listed,
  ]),
)

/** By row of the excerpts or articles. */
type Ranks = Record<Rank, Readonly<Record<string, Int32Array>>>

const NOTHING: Coded = { codes: new Int32Array(), size: 0, value: () => undefined }
const LARGEST_COUNT = 0x7fff_ffff

/** The tables of a corpus that was read as columns, with the numbers that the database has for their texts. */
export class NumberedColumns {
  private ranks: Ranks | undefined

  private constructor(
    private readonly coded: CodedTables,
    /** The place of an article among the days, in the order of the ids. */
    private readonly places: readonly number[],
    /** By list, the number of each text. */
    private readonly numbers: ReadonlyMap<string, ReadonlyMap<string, number>>,
  ) {}

  /** @param connection one that has the temporary tables that rows are numbered by */
  static async of(connection: DuckDBConnection, coded: CodedTables): Promise<NumberedColumns> {
    const numbers = new Map<string, ReadonlyMap<string, number>>()
    for (const { list, text } of LISTS.values()) {
      const texts = await readColumn<string>(connection, `select ${text} from ${list} order by rowid`)
      numbers.set(list, new Map(texts.map((one, number) => [one, number])))
    }
    return new NumberedColumns(coded, await readColumn<number>(connection, 'select place from articles order by id'), numbers)
  }

  /** @param rows the excerpts as they were read, in the order of their ranks */
  rank(rows: Int32Array): void {
    const { articles, articlesOfExcerpts, units } = this.coded
    const [article, places] = [new Int32Array(articles.length), new Int32Array(articles.length)]
    articles.forEach((row, index) => {
      article[row] = index
      places[row] = this.places[index] as number
    })
    const rid = new Int32Array(rows.length)
    rows.forEach((row, rank) => {
      rid[row] = rank
    })
    const numbers = this.numbersOf(units, UNITS)
    const [place, unit] = [new Int32Array(rows.length), new Int32Array(rows.length)]
    for (let row = 0; row < rows.length; row += 1) {
      place[row] = places[articlesOfExcerpts[row] as number] as number
      unit[row] = numbers[units.codes[row] as number] as number
    }
    this.ranks = { rid: { rid, place, unit }, place: { place: places }, article: { article } }
  }

  /** A table once the excerpts are ranked; undefined when it was not read as columns, or when a count is too large for one. */
  take(table: NumberedTable): SortedColumns | undefined {
    const coded = this.coded.tables.get(table)
    if (!coded || !this.ranks) return undefined
    const { by } = NUMBERED[table]
    const ofOwner = this.ranks[by]
    const columns: (CodedColumn | TextColumn)[] = OF_OWNER[by].map((name) => ({
      codes: coded.owners,
      numbers: ofOwner[name] as Int32Array,
    }))
    for (const [name, column] of columnsOf(table)) {
      const own = coded.columns.get(name) ?? NOTHING
      if (column === 'text') columns.push({ codes: own.codes, text: (code) => own.value(code) as string })
      else if (column !== 'count') columns.push({ codes: own.codes, numbers: this.numbersOf(own, column) })
      else {
        const counts = Array.from({ length: own.size }, (_, code) => own.value(code) as number)
        if (counts.some((count) => count > LARGEST_COUNT)) return undefined
        columns.push({ codes: own.codes, numbers: Int32Array.from(counts) })
      }
    }
    return { rows: sortedByRank(coded, ofOwner[by] as Int32Array), columns }
  }

  /** The number of each code in a list. */
  private numbersOf({ size, value }: Coded, { list }: Listed): Int32Array {
    const numbers = this.numbers.get(list)
    return Int32Array.from({ length: size }, (_, code) => numbers?.get(value(code) as string) ?? NO_NUMBER)
  }
}

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
