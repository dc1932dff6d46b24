import { stringify } from 'csv-stringify/sync'
import type { Cell, Column, ViewRow } from '@/lib/api/contract/table'
import { guardFormula } from '@/lib/formats/formula-guard'

/** Texts are guarded against spreadsheet formulas; ids, days and numbers cannot be formulas and stay as they are. */
function cellText(value: Cell | undefined, type: Column['type']): string {
  if (value === null || value === undefined) return ''
  if (type === 'chains') return guardFormula((value as string[][]).map((hop) => hop.join('+')).join('|'))
  if (Array.isArray(value)) return value.join('|')
  return type === 'text' ? guardFormula(String(value)) : String(value)
}

/** RFC 4180: header, CRLF, quotes where needed; null is an empty cell, lists are joined by `|`, joint hops by `+`. */
export const csvTable = (columns: readonly Column[], rows: readonly ViewRow[]): string =>
  stringify([columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ name, type }) => cellText(row[name], type)))], {
    record_delimiter: '\r\n',
    quoted_match: /[\r\n]/,
  })
