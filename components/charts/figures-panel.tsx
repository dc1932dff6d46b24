'use client'

import { type KeyboardEvent, useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { FigureRow } from '@/lib/api/contract'
import type { Lane, Plot } from './figures.model'
import styles from './figures.module.css'
import type { PlacedMark } from './figures-mark'
import { middleOf } from './figures-mark.model'
import type { FiguresPlot } from './figures-plot'
import { FiguresTable } from './figures-table'

interface FiguresPanelProps {
  plot: Plot
  colorOf: (outlet: string) => string
  onOpen: (row: FigureRow) => void
  /** Absent until the drawing code has come. */
  Drawing?: typeof FiguresPlot
}

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
  for (const button of frame.querySelectorAll<HTMLElement>('button[data-claim]')) {
    const { top, height } = button.getBoundingClientRect()
    middles.set(button.dataset.claim ?? '', top - table.top + height / 2)
  }
  return { left: axis.left - table.left, width: axis.width, height: table.height, top: axis.bottom - table.top, middles }
}

function useGeometry(plot: Plot) {
  const frame = useRef<HTMLDivElement>(null)
  const [geometry, setGeometry] = useState<Geometry | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new plot has other rows to measure
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const update = () => setGeometry(measure(element))
    update()
    const observer = new ResizeObserver(update)
    observer.observe(element)
    return () => observer.disconnect()
  }, [plot])
  return { frame, geometry }
}

function placedMarks(
  lanes: readonly Lane[],
  arrow: number,
  colorOf: (outlet: string) => string,
  middles: Geometry['middles'],
): PlacedMark[] {
  const placed: PlacedMark[] = []
  lanes.forEach((lane) => {
    const y = middles.get(lane.row.claim)
    if (!lane.mark || y === undefined) return
    const before = placed.at(-1)
    const { mark, label, disputed, relayed } = lane
    const previous = lane.continues && before ? { x: before.x, y: before.y } : null
    placed.push({
      claim: lane.row.claim,
      x: middleOf(mark),
      y,
      mark,
      label,
      disputed,
      relayed,
      color: colorOf(lane.row.outlet),
      arrow,
      previous,
    })
  })
  return placed
}

/** Moves the focus to the mark above or below, first or last. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button[data-claim]')]
  const at = buttons.indexOf(event.target as HTMLButtonElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (at < 0 || to === undefined) return
  event.preventDefault()
  buttons[to]?.focus()
}

/** One metric: its facts in words, its table, and the drawing over it. */
export function FiguresPanel({ plot, colorOf, onOpen, Drawing }: FiguresPanelProps) {
  const { frame, geometry } = useGeometry(plot)
  const lanes = plot.quantities.flatMap((quantity) => quantity.lanes)
  const onKeyDown = useCallback(moveFocus, [])
  const drawn = Drawing !== undefined && geometry !== null
  return (
    <section className={styles.panel}>
      <h4>{plot.title}</h4>
      {plot.facts && <p className={styles.facts}>{plot.facts}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only move between the buttons inside */}
      <div ref={frame} className={styles.frame} data-drawn={drawn || undefined} onKeyDown={onKeyDown}>
        <FiguresTable plot={plot} colorOf={colorOf} onOpen={onOpen} />
        {drawn && (
          <div className={styles.drawing} style={{ left: geometry.left, width: geometry.width }} aria-hidden="true">
            <Drawing
              axis={plot.axis}
              marks={placedMarks(lanes, plot.axis.arrow, colorOf, geometry.middles)}
              width={geometry.width}
              height={geometry.height}
              top={geometry.top}
            />
          </div>
        )}
      </div>
    </section>
  )
}
