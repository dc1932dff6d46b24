import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { compareDecimals, normaliseDecimal } from './decimal'
import { type ColumnSpec, type Corpus, type CorpusDescription, columnsOf, keyOf, TABLE_NAMES, type TableName } from './tables'

type AnyRow = Record<string, unknown>

/**
 * A corpus as canonical JSON lines (RFC 8785): the description first, then every row, tables by name and rows by key.
 * Empty cells are left out, decimals have one spelling, set-like lists are sorted, voices keep their order:
 * the same data give the same lines, however they were written down.
 * @throws when the corpus holds what JSON cannot (a lone surrogate, NaN); a checked corpus holds none.
 */
export function revisionLines(corpus: Corpus): string[] {
  const lines = [descriptionLine(corpus.description)]
  for (const table of TABLE_NAMES.toSorted()) {
    for (const row of canonicalRows(table, corpus.tables[table])) lines.push(line({ row, table }))
  }
  return lines
}

/** The first of the lines. */
export const descriptionLine = (description: CorpusDescription): string => line({ corpus: canonicalDescription(description) })

/** The same corpus as its lines give it back: rows and sets sorted, decimals in their one spelling, empty cells gone. */
export function canonicalCorpus(corpus: Corpus): Corpus {
  const tables = Object.fromEntries(TABLE_NAMES.map((table) => [table, canonicalRows(table, corpus.tables[table])]))
  return { description: canonicalDescription(corpus.description), tables: tables as unknown as Corpus['tables'] }
}

/** SHA-256 (64 hex digits) over the lines, each ended by a line feed. */
export function revisionId(lines: Iterable<string>): string {
  const hash = createHash('sha256')
  for (const text of lines) hash.update(`${text}\n`)
  return hash.digest('hex')
}

/** The twelve digits that name a revision in links. */
export const shortRevision = (id: string) => id.slice(0, 12)

/**
 * The corpus that `revisionLines` wrote down.
 * @throws Error naming the line that is none of its.
 */
export function corpusFromLines(lines: Iterable<string>): Corpus {
  const tables = Object.fromEntries(TABLE_NAMES.map((table) => [table, [] as AnyRow[]]))
  let description: CorpusDescription | undefined
  let number = 0
  for (const text of lines) {
    number += 1
    const entry = JSON.parse(text) as { corpus?: CorpusDescription; table?: string; row?: AnyRow }
    const rows = entry.table === undefined ? undefined : tables[entry.table]
    if (entry.corpus && number === 1) description = entry.corpus
    else if (rows && entry.row) rows.push(entry.row)
    else throw new Error(`Line ${number} is not a row of a corpus.`)
  }
  if (!description) throw new Error('The first line does not describe a corpus.')
  return { description, tables: tables as unknown as Corpus['tables'] }
}

const line = (value: unknown): string => canonicalize(value) as string

function canonicalDescription(description: CorpusDescription): CorpusDescription {
  const { keywords, ...rest } = description
  const filled = Object.fromEntries(Object.entries(rest).filter(([, value]) => !isEmpty(value))) as unknown as CorpusDescription
  return keywords?.length ? { ...filled, keywords: keywords.toSorted() } : filled
}

function canonicalRows(table: TableName, rows: readonly object[]): AnyRow[] {
  const columns = columnsOf(table)
  const key = keyOf(table)
  return rows
    .map((row) => canonicalRow(columns, row as AnyRow))
    .map((row) => ({ row, sort: key.map((column) => keyText(row[column])).join('\0') }))
    .sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0))
    .map(({ row }) => row)
}

const keyText = (value: unknown) => (Array.isArray(value) ? value.map((hop) => hop.join('+')).join('|') : String(value ?? ''))

function canonicalRow(columns: readonly ColumnSpec[], row: AnyRow): AnyRow {
  const canonical: AnyRow = {}
  for (const column of columns) {
    const value = row[column.name]
    if (!isEmpty(value)) canonical[column.name] = canonicalCell(column, value)
  }
  return canonical
}

const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

function canonicalCell(column: ColumnSpec, value: unknown): unknown {
  if (column.type === 'decimal') return decimal(value as string)
  if (column.type === 'decimals') return (value as string[]).map(decimal).sort(compareDecimals)
  if (column.type === 'ids' || (column.type === 'texts' && !column.ordered)) return (value as string[]).toSorted()
  return value
}

const decimal = (text: string) => normaliseDecimal(text) ?? text
