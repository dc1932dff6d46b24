'use client'

import { FiguresChart } from '@/components/charts/figures'
import { PositionsChart } from '@/components/charts/positions'
import type { FigureRow, PositionRow, ViewRow } from '@/lib/api/contract'
import type { Display } from '@/lib/selection/display'
import type { Filters } from '@/lib/selection/parameters'
import type { PageCorpus } from './page-scope'

interface DrawingProps {
  view: string
  corpus: PageCorpus
  rows: ViewRow[]
  /** The view's own display values, without a page's prefix. */
  display: Display
  onDisplay: (patch: Display) => void
  onOpen: (row: { href: string }) => void
  /** The address of this view alone, filtered further. */
  hrefOf: (filters: Filters) => string
}

/** The chart of a view. The columns of a view promise the rows' type. */
export function Drawing({ view, corpus, rows, display, onDisplay, onOpen, hrefOf }: DrawingProps) {
  switch (view) {
    case 'figures':
      return <FiguresChart rows={rows as unknown as FigureRow[]} outlets={corpus.outlets} actors={corpus.actors} onOpen={onOpen} />
    case 'positions':
      return (
        <PositionsChart
          rows={rows as unknown as PositionRow[]}
          outlets={corpus.outlets}
          by={display.by === 'voice' ? 'voice' : 'outlet'}
          sort={display.order ?? ''}
          onSort={(order) => onDisplay({ order })}
          onOpen={onOpen}
          hrefOfCount={({ target, stance, outlet, voice }) =>
            hrefOf({ target: [target], stance: [stance], outlet: [outlet], ...(voice && { voice: voice.split('+').sort() }) })
          }
        />
      )
    default:
      return null
  }
}
