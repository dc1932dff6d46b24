'use client'

import { type CSSProperties, useMemo } from 'react'
import type { ChartProps } from '@/components/charts/chart-props'
import { Fold } from '@/components/charts/fold'
import { moveFocus } from '@/components/charts/move-focus'
import { outletColors, UNKNOWN_OUTLET_COLOR } from '@/components/charts/outlet-colors'
import { Rest } from '@/components/charts/rest'
import { splitAt } from '@/components/charts/split-at'
import { OutletName } from '@/components/outlet/outlet-name'
import { useLandmarkLabel } from '@/components/ui/beside'
import { StateLink } from '@/components/ui/state-link'
import type { GapRow } from '@/lib/views/rows/gaps'
import { lookedUnder } from './absence.model'
import { discColor, STATE_LOOKS } from './gap-states'
import { type GapCell, type GapColumn, type GapGroup, type GapLine, gapsModel } from './gaps.model'
import styles from './gaps.module.css'

interface Links {
  columns: readonly GapColumn[]
  colorOf: (outlet: string) => string
  hrefOfRow: (row: GapRow) => string
  onOpen: (row: GapRow) => void
}

function Cell({ cell, color, hrefOfRow, onOpen }: Pick<Links, 'hrefOfRow' | 'onOpen'> & { cell: GapCell | undefined; color: string }) {
  if (!cell) return <td />
  const { row, sentence, isOnly } = cell
  if (row.state !== 'mentioned') {
    return (
      <td className={styles.absent} data-state={row.state} title={sentence}>
        <span aria-hidden="true">{STATE_LOOKS[row.state].sign}</span>
        <span className="sr-only">{sentence}</span>
      </td>
    )
  }
  return (
    <td>
      <StateLink className={styles.mark} href={hrefOfRow(row)} onGo={() => onOpen(row)} aria-label={sentence} data-mark={row.href}>
        <span className={styles.disc} style={{ background: discColor(color) }} aria-hidden="true">
          {row.n}
        </span>
        {isOnly && <span className={styles.only}>only here</span>}
      </StateLink>
    </td>
  )
}

function Matrix({ lines, title, ...links }: Links & { lines: readonly GapLine[]; title: string }) {
  const label = useLandmarkLabel(`Matrix: ${title}`)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.frame} aria-label={label} tabIndex={0}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">Fact</span>
            </th>
            {links.columns.map(({ outlet, name }) => (
              <th key={outlet} scope="col">
                <span className={styles.outlet}>
                  <span className={styles.swatch} style={{ background: links.colorOf(outlet) }} aria-hidden="true" />
                  <OutletName outlet={outlet}>{name}</OutletName>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, label, about, cells }) => (
            <tr key={key}>
              <th scope="row">
                {label}
                {about && <span className={styles.about}> {about}</span>}
              </th>
              {links.columns.map(({ outlet }, at) => (
                <Cell key={outlet} cell={cells[at]} color={links.colorOf(outlet)} {...links} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Facts of a group, groups, and open groups that stand there at first. */
const WHOLE = { lines: 12, groups: 12, open: 3 }
const BRIEF = { lines: 5, groups: 2, open: 1 }

function Folded({ lines, words, title, ...links }: Links & { lines: readonly GapLine[]; words: string; title: string }) {
  if (lines.length === 0) return null
  return (
    <Rest words={words}>
      <Matrix lines={lines} title={`${title}, ${words}`} {...links} />
    </Rest>
  )
}

function Group({ group, open, atOnce, ...links }: Links & { group: GapGroup; open: boolean; atOnce: number }) {
  const { title, event, summary, lines, shared } = group
  const [first, more] = splitAt(lines, atOnce)
  return (
    <Fold title={title} note={[event, summary].filter(Boolean).join(' · ')} open={open}>
      {first.length > 0 && <Matrix lines={first} title={title} {...links} />}
      <Folded lines={more} words={`${more.length} more facts`} title={title} {...links} />
      <Folded
        lines={shared}
        words={`${shared.length} that ${links.columns.length === 1 ? 'the outlet mentions' : `all ${links.columns.length} outlets mention`}`}
        title={title}
        {...links}
      />
    </Fold>
  )
}

/** What is found in one outlet and not in another: facts in rows, outlets in columns, and in each cell what is known. */
export function GapsChart({ rows, brief, notes, corpus, event, filters, onOpen, hrefOfRow }: ChartProps<GapRow>) {
  const events = event ? 1 : (filters.event?.length ?? 0)
  const excerpts = useMemo(() => new Map(corpus.outlets.map((outlet) => [outlet.id, outlet.excerpts])), [corpus.outlets])
  const model = useMemo(
    () =>
      gapsModel(
        rows,
        lookedUnder(notes, events, (outlet) => excerpts.get(outlet) ?? 0),
      ),
    [rows, notes, events, excerpts],
  )
  const colors = useMemo(() => outletColors(corpus.outlets), [corpus.outlets])
  const colorOf = (outlet: string) => colors.get(outlet) ?? UNKNOWN_OUTLET_COLOR
  const links = { columns: model.columns, colorOf, hrefOfRow, onOpen }
  const atOnce = brief ? BRIEF : WHOLE
  const [first, more] = splitAt(model.groups, atOnce.groups)
  const groupAt = (group: GapGroup, place: number) => (
    <Group key={group.key} group={group} open={group.open && place < atOnce.open} atOnce={atOnce.lines} {...links} />
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only move between the links inside
    <div className={styles.gaps} style={{ '--columns': model.columns.length } as CSSProperties} onKeyDown={moveFocus}>
      <ul className={styles.key} aria-label="Signs in this matrix">
        {model.states.map((state) => (
          <li key={state}>
            {state === 'mentioned' ? (
              <span className={styles.disc} aria-hidden="true">
                2
              </span>
            ) : (
              <span className={styles.sign} data-state={state} aria-hidden="true">
                {STATE_LOOKS[state].sign}
              </span>
            )}
            {STATE_LOOKS[state].words}
          </li>
        ))}
      </ul>
      {first.map(groupAt)}
      {more.length > 0 && (
        <Rest words={`${more.length} more families`} preview={more.map(({ title }) => title).join(' · ')}>
          {more.map((group) => groupAt(group, Number.POSITIVE_INFINITY))}
        </Rest>
      )}
      <p className={styles.note}>{model.absence}</p>
    </div>
  )
}
