'use client'

import { CartesianGrid, Scatter, ScatterChart, XAxis, YAxis } from 'recharts'
import type { Axis } from './figures-axis.model'
import { FiguresMark, type PlacedMark } from './figures-mark'

export interface FiguresPlotProps {
  axis: Axis
  marks: readonly PlacedMark[]
  /** Pixels. */
  width: number
  height: number
  /** Pixels from the top to the end of the axis. */
  top: number
}

const SIDE = 20

/** The drawing over a `FiguresTable`. A mark's `y` is its row's middle in pixels, so that both always align. */
export function FiguresPlot({ axis, marks, width, height, top }: FiguresPlotProps) {
  const labels = new Map(axis.ticks.map(({ at, label }) => [at, label]))
  return (
    <ScatterChart width={width} height={height} margin={{ top: 0, right: SIDE, bottom: 0, left: SIDE }} accessibilityLayer={false}>
      <CartesianGrid horizontal={false} stroke="var(--rule)" />
      <XAxis
        type="number"
        dataKey="x"
        orientation="top"
        height={top}
        domain={[...axis.domain]}
        ticks={axis.ticks.map(({ at }) => at)}
        tickFormatter={(at: number) => labels.get(at) ?? ''}
        tick={{ fill: 'var(--ink-3)', fontSize: 12 }}
        tickLine={false}
        axisLine={false}
        interval="preserveStartEnd"
        allowDataOverflow
      />
      <YAxis type="number" dataKey="y" domain={[top, height]} reversed hide allowDataOverflow />
      <Scatter
        data={[...marks]}
        isAnimationActive={false}
        shape={(props: object) => <FiguresMark {...(props as { payload: PlacedMark })} />}
      />
    </ScatterChart>
  )
}
