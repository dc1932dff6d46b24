import type { CSSProperties } from 'react'
import styles from './change.module.css'
import { ChangeCell, directionOf, LANE } from './change-marks'
import type { ComparedEvent } from './compared'
import type { Link, ChangeRow as Row } from './positions-change.model'

/** Pixels between the lanes of for, neither and against; the first lies half a sign below the edge. */
const STEP = 14
const FIRST = 16
const HEIGHT = 2 * FIRST + 2 * STEP
const WIDTH = 100

/** Where a column of the grid begins: the actor, then every event with a gap for the lines before all but the first. */
const columnOf = (event: number) => 2 + 2 * event

function Line({ link }: { link: Link }) {
  const direction = directionOf(link)
  // What is level goes on where a border ends, whose pixel lies above the middle.
  const middle = direction === 'level' ? FIRST - 0.5 : FIRST
  const [start, end] = link.sides.map((side) => middle + STEP * LANE[side])
  const bend = WIDTH / 3
  return (
    <path
      d={`M0 ${start}C${bend} ${start} ${WIDTH - bend} ${end} ${WIDTH} ${end}`}
      className={styles.line}
      data-direction={direction}
      data-unsure={link.isUnsure || undefined}
    />
  )
}

/** The lines between two events, in the gap between their columns, or across an event that is silent. */
function Lines({ links }: { links: readonly Link[] }) {
  const [first] = links
  if (!first) return null
  const place = { gridColumn: `${columnOf(first.from) + 1} / ${columnOf(first.to)}`, gridRow: 'var(--row)' }
  return (
    <svg className={styles.lines} style={place} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {links.map((link) => (
        <Line key={link.sides.join()} link={link} />
      ))}
    </svg>
  )
}

interface ChangeRowProps {
  row: Row
  events: readonly ComparedEvent[]
  colorOf: (outlet: string) => string
  apart: boolean
}

/** One actor through the events. */
export function ChangeRow({ row: { name, cells, links }, events, ...rest }: ChangeRowProps) {
  const starts = [...new Set(links.map(({ from }) => from))]
  const [side, ...others] = new Set(cells.flatMap((cell) => cell.map((mark) => mark.side)))
  const isLevel = side !== undefined && others.length === 0
  return (
    <li
      className={styles.row}
      data-level={isLevel || undefined}
      style={{ '--events': events.length, '--lane': side && LANE[side] } as CSSProperties}
    >
      <span className={styles.actor}>{name}</span>
      {events.map((compared, at) => (
        <span key={compared.event.id} className={styles.cell} style={{ gridColumn: columnOf(at), gridRow: 'var(--row)' }}>
          <span className="sr-only">{compared.event.title}: </span>
          {cells[at]?.length ? (
            <ChangeCell cell={cells[at]} links={links.filter(({ from }) => from === at)} compared={compared} {...rest} />
          ) : (
            <span className={styles.none}>
              <span aria-hidden="true">·</span>
              <span className="sr-only">nothing found</span>
            </span>
          )}
        </span>
      ))}
      {starts.map((from) => (
        <Lines key={from} links={links.filter((link) => link.from === from)} />
      ))}
    </li>
  )
}
