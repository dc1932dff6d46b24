import type { Cell, Column, ViewRow } from '@/lib/api/contract'

/** A column as it is read: names in place of the ids they stand for, nothing that is empty in every row. */
export interface ShownColumn extends Column {
  alignRight: boolean
}

const isEmpty = (cell: Cell | undefined) => cell === undefined || cell === null || cell === '' || (Array.isArray(cell) && cell.length === 0)

const twins: Record<string, string> = { voices: 'voice_names', event: 'event_title' }

/** The columns worth reading: without addresses, without ids that a name stands beside, without columns that hold nothing. */
export function shownColumns(columns: Column[], rows: ViewRow[]): ShownColumn[] {
  const names = new Set(columns.map((column) => column.name))
  return columns
    .filter(({ name }) => name !== 'href' && name !== 'n')
    .filter(({ name }) => !names.has(`${name}_name`) && !(twins[name] && names.has(twins[name])))
    .filter(({ name }) => rows.length === 0 || rows.some((row) => !isEmpty(row[name])))
    .map((column) => ({ ...column, alignRight: ['integer', 'number', 'share'].includes(column.type) }))
}

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 })

/** A chain in words: `NBC News ← Datanalisis with Torino Capital`. */
export const chainInWords = (chain: string[][]) => chain.map((hop) => hop.join(' with ')).join(' ← ')

/** A cell in words; empty is empty. */
export function cellInWords(cell: Cell | undefined, type: Column['type']): string {
  if (cell === undefined || cell === null) return ''
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  if (typeof cell === 'number') return type === 'share' ? `${number.format(cell)} %` : number.format(cell)
  if (typeof cell === 'string') return cell
  if (type === 'chains') return chainInWords(cell as string[][]) || 'the article itself'
  return (cell as (string | number)[]).map((part) => (typeof part === 'number' ? number.format(part) : part)).join(', ')
}
