import { type NameOf, shortValueLabel, valueLabel } from '@/components/charts/value-label'
import { attributionClause, countAccounts } from '@/components/charts/voice-chain'
import type { FigureRow } from '@/lib/views/rows/figures'
import { markOf, middleOf } from './mark.model'

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

/** Distinct values, largest first; answers in words after them in the order given. */
function distinctLabels(rows: readonly FigureRow[], nameOf: NameOf): string[] {
  const size = (row: FigureRow) => {
    const mark = markOf(row)
    return mark ? middleOf(mark) : Number.NEGATIVE_INFINITY
  }
  const ordered = rows.map((row) => ({ row, size: size(row) })).sort((a, b) => (a.size === b.size ? 0 : b.size - a.size))
  return [...new Set(ordered.map(({ row }) => shortValueLabel(row, nameOf)))]
}

const MOST_VALUES = 6

/**
 * What can be counted about rival statements of one quantity: `3 accounts: 8.1 million, 3.6 million, under 3 million`; `2 accounts, 3 values: …`.
 * Null where there is nothing to compare.
 */
export function factsLine(rows: readonly FigureRow[], nameOf: NameOf = () => undefined): string | null {
  if (rows.length < 2) return null
  const accounts = countAccounts(rows)
  const labels = distinctLabels(rows, nameOf)
  if (labels.length === 1) return accounts > 1 ? `${accounts} accounts, one value: ${labels[0]}` : null
  const shown = labels.slice(0, MOST_VALUES).join(', ')
  const more = labels.length - MOST_VALUES
  const values = labels.length === accounts ? '' : `, ${labels.length} values`
  return `${plural(accounts, 'account')}${values}: ${shown}${more > 0 ? ` and ${more} more` : ''}`
}

/** Which part of a metric a claim is about, as a heading: `Nicolás Maduro · before the vote`; null where the metric says it all. */
export function quantityTitle(row: FigureRow, withEvent: boolean): string | null {
  return [row.subject_name, row.scope, withEvent ? row.event_title : null].filter(Boolean).join(' · ') || null
}

/** One claim as a sentence, for those who do not see the chart. */
export function claimSentence(row: FigureRow, nameOf: NameOf = () => undefined): string {
  const about = [row.metric_name, row.subject_name, row.scope].filter(Boolean).join(', ')
  const relayed = row.relayed ? ', relayed' : ''
  const attitude = row.attitude === 'disputes' ? ' The article disputes it.' : ''
  const excerpts = row.n === 1 ? 'Open the excerpt.' : `Open the ${row.n} excerpts.`
  return `${about}: ${valueLabel(row, nameOf)}. ${row.outlet_name}, ${attributionClause(row)}${relayed}.${attitude} ${excerpts}`
}
