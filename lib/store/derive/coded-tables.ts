import type { InternedColumn } from '@/lib/formats/interned/interned-column'
import type { InternedPackage } from '@/lib/formats/interned/read-interned-package'
import { NUMBERED, type NumberedTable } from './numbered-tables'

/** A column as it was read: rows have codes, negative for an empty cell, and codes have values. */
export interface Coded {
  readonly codes: Int32Array
  /** How many codes there are. */
  readonly size: number
  /** The text or whole number of a code. */
  value(code: number): unknown
}

/** A table whose rows belong to excerpts or to articles. */
export interface CodedTable {
  /** By row, the row of the excerpt or article. */
  readonly owners: Int32Array
  /** The rows in the order of their keys. */
  readonly order: Int32Array
  /** The other columns, where the file has them. */
  readonly columns: ReadonlyMap<string, Coded>
}

/** Of a corpus that was read as columns what `numberRows` needs: for the same out of the files, DuckDB would have to look each id up as a text. */
export interface CodedTables {
  /** The articles in the order of their ids. */
  readonly articles: Int32Array
  /** By excerpt, the row of its article. */
  readonly articlesOfExcerpts: Int32Array
  readonly units: Coded
  readonly tables: ReadonlyMap<NumberedTable, CodedTable>
}

export function codedTablesOf({ tables }: InternedPackage): CodedTables | undefined {
  const articles = tables.get('articles')
  const { article, unit } = {
    article: tables.get('excerpts')?.columns.get('article_id'),
    unit: tables.get('excerpts')?.columns.get('unit'),
  }
  if (!articles || !article || !unit) return undefined
  const coded = new Map<NumberedTable, CodedTable>()
  for (const [name, { owner, columns }] of Object.entries(NUMBERED)) {
    const table = tables.get(name as NumberedTable)
    const owners = table?.columns.get(owner)
    if (!table || !owners) continue
    const others = Object.keys(columns).flatMap((column) => {
      const found = table.columns.get(column)
      return found ? [[column, codedColumn(found)] as const] : []
    })
    coded.set(name as NumberedTable, { owners: owners.share().codes, order: table.order, columns: new Map(others) })
  }
  return { articles: articles.order, articlesOfExcerpts: article.share().codes, units: codedColumn(unit), tables: coded }
}

const codedColumn = (column: InternedColumn): Coded => ({
  codes: column.share().codes,
  size: column.values.size,
  value: (code) => (column.spec.type === 'voices' ? column.values.text(code) : column.value(code)),
})
