'use client'

import type { CSSProperties } from 'react'
import { useUnpacked } from '@/components/panels/use-unpacked'
import { PageLink } from '@/components/ui/page-link'
import { plural } from '@/components/ui/plural'
import type { Packed } from '@/lib/api/packed-rows'
import { pagePath } from '@/lib/api/paths'
import { absences } from './absence'
import type { EventCell, EventCells } from './event-cells'
import styles from './event-matrix.module.css'

const grouped = new Intl.NumberFormat('en-GB')

interface EventMatrixProps {
  corpus: string
  /** Drawn by the browser too, so that the page carries its numbers, not its elements, a second time. */
  cells: Packed<EventCells>
  /** Names the table. */
  caption: string
  /** Carried by every link: the pinned revision, or nothing. */
  query: string
}

interface CellProps {
  cell: EventCell
  outlet: EventCells['outlets'][number]
  largest: number
  href: string
}

function Cell({ cell: { excerpts, articles, absence }, outlet: { name, color }, largest, href }: CellProps) {
  if (absence) {
    return (
      <td data-absence={absence} title={absences[absence].words}>
        <span className="sr-only">{absences[absence].words}</span>
      </td>
    )
  }
  return (
    <td>
      <PageLink href={href} aria-label={`${name}: ${plural(excerpts, 'excerpt')} from ${plural(articles, 'article')}`}>
        <span>{grouped.format(excerpts)}</span>
        <span style={{ background: color, width: `${Math.round((1000 * excerpts) / largest) / 10}%` }} />
      </PageLink>
    </td>
  )
}

/** Events by outlets: how many articles and excerpts each has on each. A cell leads to the event with that outlet chosen. */
export function EventMatrix({ corpus, cells: packedCells, caption, query }: EventMatrixProps) {
  const { outlets, lines, cells, largest } = useUnpacked(packedCells)
  const cellQuery = (outlet: string) => [`outlet=${outlet}`, query].filter(Boolean).join('&')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="relative overflow-x-auto">
      <table className={styles.matrix} style={{ '--digits': grouped.format(largest).length } as CSSProperties}>
        <caption className="sr-only">{caption}: excerpts, and the articles they are from</caption>
        <thead>
          <tr>
            <th scope="col" className="table-head sticky left-0 z-10 min-w-40 text-left sm:min-w-56">
              Event
            </th>
            {outlets.map(({ id, name, color }) => (
              <th key={id} scope="col" className="table-head max-w-36 min-w-24 text-left">
                <span className="mb-1 block h-1 w-8" style={{ background: color }} />
                <PageLink href={pagePath.outlet(corpus, id, query)}>{name}</PageLink>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, title, date, depth }, line) => (
            <tr key={id}>
              <th scope="row" style={depth > 0 ? ({ '--depth': depth } as CSSProperties) : undefined}>
                <PageLink href={pagePath.event(corpus, id, query)} data-whole={depth === 0 || undefined}>
                  {title}
                </PageLink>
                <span>{date}</span>
              </th>
              {outlets.map((outlet, column) => {
                const cell = cells[line * outlets.length + column]
                return (
                  cell && (
                    <Cell
                      key={outlet.id}
                      cell={cell}
                      outlet={outlet}
                      largest={largest}
                      href={pagePath.event(corpus, id, cellQuery(outlet.id))}
                    />
                  )
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
