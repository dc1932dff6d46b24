'use client'

import { CartesianGrid, ScatterChart, XAxis, YAxis } from 'recharts'
import type { PlacedMark } from '@/components/charts/mark-geometry.model'
import type { Axis } from './axis.model'
import { AxisBreak, FiguresGuides, FiguresMarks, LABEL_MARGIN } from './mark'

export interface FiguresPlotProps {
  axis: Axis
  marks: readonly PlacedMark[]
  /** Pixels. */
  width: number
  height: number
  /** Pixels from the top to the end of the axis. */
  top: number
}

const LEFT = 20

/** The drawing under a `FiguresTable`. A mark's `y` is the middle of its row in pixels, so that both always align. */
export function FiguresPlot({ axis, marks, width, height, top }: FiguresPlotProps) {
  const labels = new Map(axis.ticks.map(({ at, label }) => [at, label]))
  return (
    <ScatterChart width={width} height={height} margin={{ top: 0, right: LABEL_MARGIN, bottom: 0, left: LEFT }} accessibilityLayer={false}>
      <CartesianGrid horizontal={false} stroke="var(--rule)" />
      <XAxis
        type="number"
        dataKey="x"
        orientation="top"
        height={top}
        domain={[...axis.domain]}
        allowDataOverflow
        ticks={axis.ticks.map(({ at }) => at)}
        tickFormatter={(at: number) => labels.get(at) ?? ''}
        tick={{ fill: 'var(--ink-3)', fontSize: 12 }}
        tickLine={false}
        axisLine={false}
        interval="preserveStartEnd"
      />
      <YAxis type="number" dataKey="y" domain={[top, height]} allowDataOverflow reversed hide />
      {axis.startsAt && <AxisBreak />}
      <FiguresGuides marks={marks} />
      <FiguresMarks marks={marks} />
    </ScatterChart>
  )
}
