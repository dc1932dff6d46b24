import type { DuckDBConnection } from '@duckdb/node-api'
import { appendColumns, NO_NUMBER } from '@/lib/store/number-appender'
import type { CodedTables } from './coded-tables'
import { NumberedColumns, type SortedColumns } from './numbered-columns'
import { columnsOf, NUMBERED, type NumberedColumn, type NumberedTable, OF_OWNER, type Rank } from './numbered-tables'

/** Where what a row has of its excerpt or article is found. */
const OWNERS = {
  rid: { values: 'owners.rid, owners.place, enum_code(owners.unit) as unit', from: 'ranked as owners on owners.id' },
  place: { values: 'owners.place', from: 'ranked_articles as owners on owners.article_id' },
  article: { values: 'owners.rowid as article', from: 'articles as owners on owners.id' },
} as const satisfies Record<Rank, unknown>

const typeOf = (column: NumberedColumn) => (column === 'text' ? 'text' : column === 'count' ? 'bigint' : 'integer')

/** The name under which their database is attached. */
export const NUMBERED_DATABASE = 'numbered'

const TABLES = Object.keys(NUMBERED) as NumberedTable[]

function createNumbered(table: NumberedTable): string {
  const own = columnsOf(table).map(([name, column]) => `${name} ${typeOf(column)}`)
  return `create table ${NUMBERED_DATABASE}.${table} (${[...OF_OWNER[NUMBERED[table].by].map((name) => `${name} integer`), ...own].join(', ')})`
}

/** Out of the native table. */
function insertNumbered(table: NumberedTable): string {
  const { owner, by, key } = NUMBERED[table]
  const { values: ofOwner, from } = OWNERS[by]
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
    insert into ${NUMBERED_DATABASE}.${table} by name
    select ${ofOwner}, ${values.join(', ')} from native.${table} as facts join ${from} = facts.${owner} ${joins.join(' ')}
    order by ${by}, ${key}`
}

/**
 * The tables `numbered.<table>` of `NUMBERED`: rows in the order of their excerpts or articles and of their keys, with numbers for texts and
 * `NO_NUMBER` for an empty cell. `rid` and `place` are the ranks of excerpt and article, `article` is the number of its row, `unit` that of a unit.
 * They stand in an attached database, where all connections see them.
 */
export class NumberedRows {
  private readonly appended = new Map<NumberedTable, Promise<boolean>>()

  private constructor(
    private readonly connection: DuckDBConnection,
    private columns?: NumberedColumns,
  ) {}

  /**
   * Makes the tables, all empty; the articles must be ranked.
   * @param connection one that has the temporary tables that rows are numbered by
   * @param coded the tables as columns, where the corpus was read so
   */
  static async prepare(connection: DuckDBConnection, coded?: CodedTables): Promise<NumberedRows> {
    await connection.run(`attach ':memory:' as ${NUMBERED_DATABASE}`)
    for (const table of TABLES) await connection.run(createNumbered(table))
    return new NumberedRows(connection, coded && (await NumberedColumns.of(connection, coded)))
  }

  /**
   * Fills what can be filled from columns; what `make` waits for is decided at once.
   * @param aside another connection, which nothing else uses meanwhile
   * @param rows the excerpts as they were read, in the order of their ranks
   */
  begin(aside: DuckDBConnection, rows: Int32Array): Promise<unknown> {
    const { columns } = this
    if (!columns) return Promise.resolve()
    // They take much memory, and are held no longer than until they have been appended.
    this.columns = undefined
    let before: Promise<unknown> = Promise.resolve().then(() => columns.rank(rows))
    for (const table of TABLES) {
      const appended = before.then(() => append(aside, table, columns.take(table)))
      // Whoever waits for it learns of a failure; nobody may be waiting yet.
      appended.catch(() => {})
      this.appended.set(table, appended)
      before = appended
    }
    return before
  }

  /** Waits for a table, or fills it out of the native one. */
  async make(table: NumberedTable): Promise<void> {
    if (!(await this.appended.get(table))) await this.connection.run(insertNumbered(table))
  }
}

/** @returns whether there were columns of the table */
async function append(connection: DuckDBConnection, table: NumberedTable, sorted: SortedColumns | undefined): Promise<boolean> {
  if (sorted) await appendColumns(connection, { table, database: NUMBERED_DATABASE }, sorted.rows, sorted.columns)
  return sorted !== undefined
}
