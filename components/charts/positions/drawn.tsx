'use client'

import dynamic from 'next/dynamic'
import type { ChartProps } from '@/components/charts/chart-props'
import { TabLinks } from '@/components/ui/tab-links'
import type { PositionRow } from '@/lib/views/rows/positions'
import { PositionsChart } from './positions'

/**
 * The outlines of the world are asked for only where the map is shown. Without a `loading` there is no boundary that the server
 * would send late, by a script: the map is in the page as it is sent.
 */
const PositionsMap = dynamic(() => import('./map').then(({ PositionsMap }) => PositionsMap))

const ways = (matrix: string) => [{ id: 'matrix', title: matrix } as const, { id: 'map', title: 'World map' } as const]

/** The stances as a matrix of all actors, or as maps of the states among them. */
export function PositionsDrawn({
  rows,
  brief,
  corpus,
  display,
  onDisplay,
  hrefOfDisplay,
  onOpen,
  hrefOfRow,
  hrefOf,
}: ChartProps<PositionRow>) {
  const as = display.as === 'map' ? 'map' : 'matrix'
  const by = display.by === 'voice' ? 'voice' : 'outlet'
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 text-small text-ink-2 print:hidden">
        <span>Drawn as</span>
        <TabLinks
          label="Drawn as"
          tabs={ways(brief ? 'List' : 'Matrix')}
          current={as}
          hrefOf={(id) => hrefOfDisplay({ as: id })}
          onChoose={(id) => onDisplay({ as: id })}
        />
      </div>
      {as === 'map' ? (
        <PositionsMap rows={rows} outlets={corpus.outlets} by={by} onOpen={onOpen} hrefOfRow={hrefOfRow} />
      ) : (
        <PositionsChart
          rows={rows}
          outlets={corpus.outlets}
          by={by}
          links={brief ? { hrefOfRow, onOpen } : undefined}
          sort={display.order ?? ''}
          onSort={(order) => onDisplay({ order })}
          onOpen={onOpen}
          hrefOfCount={({ target, stance, outlet, voice }) =>
            hrefOf({ target: [target], stance: [stance], outlet: [outlet], ...(voice && { voice: voice.split('+').sort() }) })
          }
        />
      )}
    </>
  )
}
