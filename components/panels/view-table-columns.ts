import { FIRST_COLUMNS } from '@/components/charts/first-columns'
import { formatDigits, type NameOf, valueLabel } from '@/components/charts/value-label'
import { hopWords } from '@/components/charts/voice-chain'
import type { Cell, Column, ViewRow } from '@/lib/api/contract/table'
import { displayedName } from '@/lib/api/displayed-text'
import type { FigureRow } from '@/lib/views/rows/figures'

/** A column as it is read. */
export interface ShownColumn {
  name: string
  title: string
  unit?: string
  alignRight: boolean
  /** Names a thing for programs. */
  isId: boolean
  /** Some cells are sentences. */
  isLong: boolean
  textOf: (row: ViewRow) => string
  /** The column with the id of the outlet that this one names. */
  outletIn?: string
}

const isEmpty = (cell: Cell | undefined) => cell === undefined || cell === null || cell === '' || (Array.isArray(cell) && cell.length === 0)

/** The id columns that a column of names stands beside under another name than `x_name`. */
const named: Record<string, string> = { voices: 'voice_names', event: 'event_title' }

const says = (nameOf: NameOf): ShownColumn => ({
  name: 'says',
  title: 'What is said',
  alignRight: false,
  isId: false,
  isLong: false,
  textOf: (row) => valueLabel(row as unknown as FigureRow, nameOf),
})

/** Nobody is cited. */
const OWN_VOICE = 'the article itself'

/** A chain in words: `NBC News ← Datanalisis with Torino Capital`. */
export const chainInWords = (chain: string[][]) => chain.map(hopWords).join(' ← ')

/** A cell in words; empty is empty. */
export function cellInWords(cell: Cell | undefined, type: Column['type']): string {
  if (cell === undefined || cell === null) return ''
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  if (typeof cell === 'number') return type === 'share' ? `${formatDigits(cell)}\u00a0%` : formatDigits(cell)
  if (typeof cell === 'string') return cell
  if (type === 'chains') return chainInWords(cell as string[][]) || OWN_VOICE
  return (cell as (string | number)[]).map((part) => (typeof part === 'number' ? formatDigits(part) : part)).join(', ')
}

const LONG = 60
/** Texts that filters name: answers have them as they are stored. */
const NAMED_BY_FILTERS = new Set(['family', 'group'])

/** Columns of names of outlets, with those of their ids. */
const OUTLET_COLUMNS: Readonly<Record<string, string>> = {
  outlet_name: 'outlet',
  other_name: 'other',
  a_outlet_name: 'a_outlet',
  b_outlet_name: 'b_outlet',
}

function shownColumn({ name, title, type, unit }: Column, rows: ViewRow[]): ShownColumn {
  const shown = NAMED_BY_FILTERS.has(name) ? displayedName : (text: string) => text
  const textOf = (row: ViewRow) => shown(cellInWords(row[name], type)) || (name === 'voice_name' ? OWN_VOICE : '')
  return {
    name,
    title: title.replace(/ (name|title)$/, '').replace(/ names$/, 's'),
    unit,
    alignRight: ['integer', 'number', 'share'].includes(type),
    isId: type === 'id',
    isLong: rows.some((row) => textOf(row).length > LONG),
    textOf,
    outletIn: OUTLET_COLUMNS[name],
  }
}

/**
 * The columns worth reading: without addresses, without ids that a name stands beside, without columns that hold nothing.
 * `nameOf` names the actors of answers.
 */
export function shownColumns(view: string, columns: readonly Column[], rows: ViewRow[], nameOf: NameOf = () => undefined): ShownColumn[] {
  const names = new Set(columns.map((column) => column.name))
  const kept = columns
    .filter(({ name }) => name !== 'href' && name !== 'n')
    .filter(({ name }) => !names.has(`${name}_name`) && !(named[name] && names.has(named[name])))
    .filter(({ name }) => rows.length === 0 || rows.some((row) => !isEmpty(row[name])))
  const order = FIRST_COLUMNS[view] ?? []
  const place = ({ name, type }: { name: string; type?: Column['type'] }) => {
    const at = order.indexOf(name)
    return at >= 0 ? at : type === 'id' ? order.length + 1 : order.length
  }
  const shown = kept.map((column) => ({ column: shownColumn(column, rows), place: place(column) }))
  const said = says(nameOf)
  if (order.includes(said.name)) shown.push({ column: said, place: place(said) })
  return shown.sort((a, b) => a.place - b.place).map(({ column }) => column)
}
