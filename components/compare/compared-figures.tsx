'use client'

import { useMemo } from 'react'
import { FiguresChart } from '@/components/charts/figures/figures'
import { plural } from '@/components/ui/plural'
import { displayedName } from '@/lib/api/displayed-text'
import type { FigureRow } from '@/lib/views/rows/figures'
import { type ComparedEvent, type ComparedProps, isCut } from './compared'
import { ComparedHead } from './compared-head'

const rowsOf = ({ chart }: ComparedEvent) => chart.rows as unknown as readonly FigureRow[]
const inWords = (family: string) => displayedName(family.replaceAll('-', ' '))

/** The values of a column that the rows of every event have, and those that only some have. */
function sharedValues(events: readonly ComparedEvent[], column: 'metric' | 'family'): { shared: Set<string>; others: string[] } {
  const each = events.map((event) => new Set(rowsOf(event).map((row) => row[column])))
  const all = [...new Set(each.flatMap((values) => [...values]))].sort()
  const isShared = (value: string) => each.every((values) => values.has(value))
  return { shared: new Set(all.filter(isShared)), others: all.filter((value) => !isShared(value)) }
}

/** The rows of all events, each once: of an event and its part, a claim comes twice. */
const allRows = (events: readonly ComparedEvent[]) => [...new Map(events.flatMap(rowsOf).map((row) => [row.claim, row])).values()]

function splitRows(events: readonly ComparedEvent[]) {
  const metrics = sharedValues(events, 'metric')
  const families = sharedValues(events, 'family')
  const rows = allRows(events)
  return {
    same: rows.filter(({ metric }) => metrics.shared.has(metric)),
    related: rows.filter(({ metric, family }) => !metrics.shared.has(metric) && families.shared.has(family)),
    left: families.others,
  }
}

/** The figures of all events on the same axes: the quantities that every event has, then what else is stated of the same matters. */
export function ComparedFigures({ meta, events }: ComparedProps) {
  const { same, related, left } = useMemo(() => splitRows(events), [events])
  const [first] = events
  if (!first) return null
  const { corpus } = first.chart
  const among = isCut(events) ? ' among those shown' : ''
  const onOpen = (row: FigureRow) => (events.find((event) => rowsOf(event).includes(row)) ?? first).chart.onOpen(row)
  const figures = (rows: readonly FigureRow[], unfolded: boolean) => (
    <FiguresChart rows={rows} outlets={corpus.outlets} actors={corpus.actors} onOpen={onOpen} unfolded={unfolded} />
  )
  return (
    <>
      <div className="grid gap-x-10 sm:grid-cols-2">
        {events.map((compared) => (
          <ComparedHead key={compared.event.id} view={meta.id} compared={compared} />
        ))}
      </div>
      {same.length > 0 ? (
        figures(same, true)
      ) : (
        <p className="py-4 text-ink-2">No quantity is stated of every one of these events{among}.</p>
      )}
      {related.length > 0 && (
        <details className="mt-8" open={same.length === 0}>
          <summary className="button">{plural(related.length, 'statement')} of the same matters in other quantities</summary>
          <div className="mt-4">{figures(related, false)}</div>
        </details>
      )}
      {left.length > 0 && (
        <p className="measure mt-6 text-small text-ink-2">
          Left out, because not every event has figures of them{among}: {left.map(inWords).join(', ')}.
        </p>
      )}
    </>
  )
}
