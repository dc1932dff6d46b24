'use client'

import type { ComponentType } from 'react'
import type { FigureRow, PositionRow } from '@/lib/api/contract'
import type { ChartProps } from './chart-props'
import { FiguresChart } from './figures'
import { PositionsChart } from './positions'

const Figures = ({ rows, corpus, onOpen }: ChartProps<FigureRow>) => (
  <FiguresChart rows={rows} outlets={corpus.outlets} actors={corpus.actors} onOpen={onOpen} />
)

const Positions = ({ rows, corpus, display, onDisplay, onOpen, hrefOf }: ChartProps<PositionRow>) => (
  <PositionsChart
    rows={rows}
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

/** The chart of each view. One that is large, or is seldom seen first, is loaded when it is drawn: `dynamic(() => import('./x'))`. */
export const DRAWINGS: Readonly<Record<string, ComponentType<ChartProps>>> = {
  figures: Figures as unknown as ComponentType<ChartProps>,
  positions: Positions as unknown as ComponentType<ChartProps>,
}
