'use client'

import { useMemo } from 'react'
import { FiguresChart } from '@/components/charts/figures'
import type { FigureRow } from '@/lib/api/contract'
import type { ComparedEvent, ComparedProps } from './compared'
import { ComparedHead } from './compared-head'

const rowsOf = ({ chart }: ComparedEvent) => chart.rows as unknown as readonly FigureRow[]
const inWords = (family: string) => family.replaceAll('-', ' ')

/** The families of which every event has a figure, and those that only some have. */
function familiesOf(events: readonly ComparedEvent[]): { shared: string[]; others: string[] } {
  const each = events.map((event) => new Set(rowsOf(event).map(({ family }) => family)))
  const all = [...new Set(each.flatMap((families) => [...families]))].sort()
  const isShared = (family: string) => each.every((families) => families.has(family))
  return { shared: all.filter(isShared), others: all.filter((family) => !isShared(family)) }
}

/** The figures of all events on the same axes: the families that every event has. */
export function ComparedFigures({ meta, events }: ComparedProps) {
  const { shared, others } = useMemo(() => familiesOf(events), [events])
  // Of an event and its part, a claim comes twice.
  const rows = useMemo(
    () => [...new Map(events.flatMap(rowsOf).map((row) => [row.claim, row])).values()].filter(({ family }) => shared.includes(family)),
    [events, shared],
  )
  const [first] = events
  if (!first) return null
  const { corpus } = first.chart
  const ofRow = (row: FigureRow) => events.find((event) => rowsOf(event).includes(row)) ?? first
  return (
    <>
      <div className="grid gap-x-10 sm:grid-cols-2">
        {events.map((compared) => (
          <ComparedHead key={compared.event.id} view={meta.id} compared={compared} />
        ))}
      </div>
      {rows.length > 0 ? (
        <FiguresChart rows={rows} outlets={corpus.outlets} actors={corpus.actors} onOpen={(row) => ofRow(row).chart.onOpen(row)} />
      ) : (
        <p className="py-4 text-ink-2">No family of figures is found in every one of these events.</p>
      )}
      {others.length > 0 && (
        <p className="measure mt-6 text-small text-ink-2">
          Left out, because not every event has figures of them: {others.map(inWords).join(', ')}.
        </p>
      )}
    </>
  )
}
