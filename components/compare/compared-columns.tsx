'use client'

import { useMemo } from 'react'
import { DRAWINGS } from '@/components/charts/drawings'
import { OutletLinks } from '@/components/outlet/outlet-name'
import { BesideOthers } from '@/components/ui/beside'
import type { ComparedEvent, ComparedProps } from './compared'
import { ComparedHead } from './compared-head'
import { ComparedTable } from './compared-table'

/** Up to this many charts stand beside each other on a wide screen; more stand below each other. */
const BESIDE = 2

function OneEvent({ meta, compared, page }: Omit<ComparedProps, 'events'> & { compared: ComparedEvent }) {
  const Chart = DRAWINGS[meta.id]
  if (compared.chart.rows.length === 0) {
    return (
      <p className="py-4 text-ink-2">
        {compared.chart.notes.find(({ code }) => code === 'refused')?.text ?? 'Nothing of this kind is found here.'}
      </p>
    )
  }
  return Chart ? <Chart {...compared.chart} /> : <ComparedTable meta={meta} compared={compared} page={page} />
}

/** The chart of each event in a column of its own, on shared scales where the chart has them. */
export function ComparedColumns({ meta, events, page }: ComparedProps) {
  const beside = useMemo(() => events.flatMap(({ chart }) => chart.rows), [events])
  return (
    <ul className={events.length <= BESIDE ? 'grid gap-x-10 gap-y-12 lg:grid-cols-2' : 'grid gap-y-12'}>
      {events.map((compared) => (
        <li key={compared.event.id} className="min-w-0">
          <ComparedHead view={meta.id} compared={compared} />
          <OutletLinks value={compared.hrefOfOutlet}>
            <BesideOthers name={compared.event.title}>
              <OneEvent meta={meta} compared={{ ...compared, chart: { ...compared.chart, beside } }} page={page} />
            </BesideOthers>
          </OutletLinks>
        </li>
      ))}
    </ul>
  )
}
