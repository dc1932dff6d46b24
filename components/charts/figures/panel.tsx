'use client'

import { memo, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { beforePaper } from '@/components/charts/before-paper'
import type { PlacedMark } from '@/components/charts/mark-geometry.model'
import { useWhenInSight } from '@/components/charts/use-when-in-sight'
import type { FigureRow } from '@/lib/views/rows/figures'
import styles from './figures.module.css'
import type { Plot, Quantity } from './lanes.model'
import { middleOf } from './mark.model'
import { FiguresTable } from './table'

interface FiguresPanelProps {
  plot: Plot
  colorOf: (outlet: string) => string
  onOpen: (row: FigureRow) => void
}

/** Recharts is the largest part of the page's code, and draws nothing on the server. */
const loadPlot = () => import('./plot')

/** Where the table stands in its frame, in pixels. */
interface Geometry {
  left: number
  width: number
  height: number
  top: number
  middles: ReadonlyMap<string, number>
}

function measure(frame: HTMLElement): Geometry | null {
  const axis = frame.querySelector('thead th:last-child')?.getBoundingClientRect()
  const table = frame.getBoundingClientRect()
  if (!axis || table.width === 0) return null
  const middles = new Map<string, number>()
  for (const button of frame.querySelectorAll<HTMLElement>('button[data-mark]')) {
    const { top, height } = button.getBoundingClientRect()
    middles.set(button.dataset.mark ?? '', top - table.top + height / 2)
  }
  return { left: axis.left - table.left, width: axis.width, height: table.height, top: axis.bottom - table.top, middles }
}

function useGeometry(frame: RefObject<HTMLElement | null>, plot: Plot, isWanted: boolean): Geometry | null {
  const [geometry, setGeometry] = useState<Geometry | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new plot has other rows to measure
  useLayoutEffect(() => {
    const element = frame.current
    if (!element || !isWanted) return
    const update = () => setGeometry(measure(element))
    update()
    const observer = new ResizeObserver(update)
    observer.observe(element)
    const stop = beforePaper(() => flushSync(update))
    return () => {
      stop()
      observer.disconnect()
    }
  }, [frame, plot, isWanted])
  return geometry
}

/** The drawn lanes of one quantity with their places. */
function placedMarks({ lanes }: Quantity, arrow: number, colorOf: (outlet: string) => string, middles: Geometry['middles']): PlacedMark[] {
  const drawn = lanes.flatMap((lane) => {
    const y = middles.get(lane.row.claim)
    return lane.mark && y !== undefined ? [{ lane, mark: lane.mark, x: middleOf(lane.mark), y }] : []
  })
  return drawn.map(({ lane, mark, x, y }, at) => {
    const before = drawn[at - 1]
    const { label, disputed, relayed, row } = lane
    const previous = lane.follows === 'then' && before ? { x: before.x, y: before.y } : null
    return { claim: row.claim, x, y, mark, label, disputed, relayed, color: colorOf(row.outlet), arrow, previous }
  })
}

/** One metric: its facts in words, its table, and the drawing over it. */
export const FiguresPanel = memo(function FiguresPanel({ plot, colorOf, onOpen }: FiguresPanelProps) {
  const frame = useRef<HTMLDivElement>(null)
  const Drawing = useWhenInSight(frame, loadPlot)?.FiguresPlot
  const geometry = useGeometry(frame, plot, Drawing !== undefined)
  const drawn = Drawing !== undefined && geometry !== null
  return (
    <section className={styles.panel}>
      <h4>{plot.title}</h4>
      {plot.facts && <p className={styles.facts}>{plot.facts}</p>}
      <div ref={frame} className={styles.frame} data-drawn={drawn || undefined}>
        <FiguresTable plot={plot} colorOf={colorOf} onOpen={onOpen} />
        {drawn && (
          <div className={styles.drawing} style={{ left: geometry.left, width: geometry.width }} aria-hidden="true">
            <Drawing
              axis={plot.axis}
              marks={plot.quantities.flatMap((quantity) => placedMarks(quantity, plot.axis.arrow, colorOf, geometry.middles))}
              width={geometry.width}
              height={geometry.height}
              top={geometry.top}
            />
          </div>
        )}
      </div>
    </section>
  )
})
