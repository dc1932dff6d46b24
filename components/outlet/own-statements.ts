import { valueLabel } from '@/components/charts/value-label'
import { claimSubject } from '@/components/excerpts/fact-words'
import type { FigureRow } from '@/lib/views/rows/figures'

/** The statements without a voice, those about the event with the most first; what is stated more than once about an event stands once. */
export function ownStatements(rows: readonly FigureRow[]): FigureRow[] {
  const own = rows.filter(({ voices }) => voices.length === 0)
  const perEvent = new Map<string, number>()
  for (const { event } of own) perEvent.set(event, (perEvent.get(event) ?? 0) + 1)
  const once = new Map(own.map((row) => [[row.event, claimSubject(row), valueLabel(row)].join('~'), row]))
  return [...once.values()].sort(
    (a, b) => (perEvent.get(b.event) ?? 0) - (perEvent.get(a.event) ?? 0) || a.event.localeCompare(b.event, 'en'),
  )
}
