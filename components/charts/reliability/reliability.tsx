'use client'

import { type CSSProperties, useMemo } from 'react'
import type { ChartProps } from '@/components/charts/chart-props'
import { moveFocus } from '@/components/charts/move-focus'
import { ReadingNote } from '@/components/charts/reading-note'
import { Rest } from '@/components/charts/rest'
import { splitAt } from '@/components/charts/split-at'
import { plural } from '@/components/ui/plural'
import { StateLink } from '@/components/ui/state-link'
import type { ReliabilityRow } from '@/lib/views/rows/reliability'
import { type AlphaMark, type CodebookSection, type ReliabilityModel, reliabilityModel } from './reliability.model'
import styles from './reliability.module.css'

type Links = Pick<ChartProps<ReliabilityRow>, 'onOpen' | 'hrefOfRow'>

const percent = (value: number) => `${value}%`

function Scale({ mark, zero }: { mark: AlphaMark; zero: number }) {
  const { at, low, high } = mark
  return (
    <span className={styles.scale} aria-hidden="true" style={{ '--zero': percent(zero) } as CSSProperties}>
      {low !== null && high !== null && <span className={styles.interval} style={{ left: percent(low), width: percent(high - low) }} />}
      {at !== null && <span className={styles.dot} data-bare={low === null || undefined} style={{ left: percent(at) }} />}
    </span>
  )
}

function Line({ mark, zero, onOpen, hrefOfRow }: { mark: AlphaMark; zero: number } & Links) {
  const { row, name, alpha, interval, agreement, sentence } = mark
  return (
    <tr>
      <th scope="row">
        <StateLink className={styles.mark} href={hrefOfRow(row)} onGo={() => onOpen(row)} aria-label={sentence} data-mark={row.href}>
          {name}
        </StateLink>
      </th>
      <td className={styles.plot}>
        <Scale mark={mark} zero={zero} />
      </td>
      <td className={styles.alpha}>
        <strong>{alpha ?? '–'}</strong> <span className={styles.range}>{interval ?? row.reason?.toLowerCase()}</span>
      </td>
      <td className={styles.count} data-name="agree">
        {agreement}
      </td>
      <td className={styles.count} data-name="both">
        {row.both}
      </td>
      <td className={styles.count} data-name="first only">
        {row.only_a}
      </td>
      <td className={styles.count} data-name="second only">
        {row.only_b}
      </td>
    </tr>
  )
}

type TableProps = Links & {
  model: ReliabilityModel
  marks: readonly AlphaMark[]
  name: string
  caption?: string
}

function Table({ marks, model, name, caption, ...links }: TableProps) {
  const [first, second] = model.coders
  return (
    <table className={styles.table} aria-label={name}>
      {caption && <caption>{caption}</caption>}
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col" className={styles.plot}>
            <span className="sr-only">α on its scale</span>
            <span className={styles.axis} aria-hidden="true">
              {model.ticks.map(({ alpha, at }) => (
                <span key={alpha} style={{ left: percent(at) }}>
                  {alpha}
                </span>
              ))}
            </span>
          </th>
          <th scope="col">α, 95 % interval</th>
          <th scope="col" className={styles.count}>
            Agree
          </th>
          <th scope="col" className={styles.count}>
            Both found it
          </th>
          <th scope="col" className={styles.count}>
            Only {first}
          </th>
          <th scope="col" className={styles.count}>
            Only {second}
          </th>
        </tr>
      </thead>
      <tbody>
        {marks.map((mark) => (
          <Line key={mark.row.code} mark={mark} zero={model.zero} {...links} />
        ))}
      </tbody>
    </table>
  )
}

function Section({ section, atOnce, ...drawing }: Pick<TableProps, 'model' | keyof Links> & { section: CodebookSection; atOnce: number }) {
  const name = `Agreement on ${section.title}`
  const [first, more] = splitAt(section.marks, atOnce)
  return (
    <section className={styles.section}>
      <Table marks={first} name={name} caption={`${section.title}: ${plural(section.reviewed, 'excerpt')} reviewed by both`} {...drawing} />
      {more.length > 0 && (
        <Rest words={`${more.length} more codes`} preview={more.map(({ name: code }) => code).join(' · ')}>
          <Table marks={more} name={`${name}, continued`} {...drawing} />
        </Rest>
      )}
    </section>
  )
}

const AT_ONCE_IN_BRIEF = 2

/** How far two coders agree on each code, those on which they agree least first. The server sends it as it is. */
export function ReliabilityChart({ rows, brief, onOpen, hrefOfRow }: ChartProps<ReliabilityRow>) {
  const model = useMemo(() => reliabilityModel(rows), [rows])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only move between the links inside
    <div className={styles.reliability} onKeyDown={moveFocus}>
      {model.sections.map((section) => (
        <Section
          key={section.codebook}
          section={section}
          atOnce={brief ? AT_ONCE_IN_BRIEF : section.marks.length}
          model={model}
          onOpen={onOpen}
          hrefOfRow={hrefOfRow}
        />
      ))}
      <ReadingNote brief={brief} className={styles.note}>
        The scale of α runs from {model.ticks[0]?.alpha} to {model.ticks.at(-1)?.alpha}: 0, with a line, is what chance alone would give, 1
        is agreement throughout. A hollow dot has no interval: resampling has too little to go on, or no disagreement to draw from.
      </ReadingNote>
    </div>
  )
}
