import type { CSSProperties } from 'react'
import type { ChartProps } from '@/components/charts/chart-props'
import { StateLink } from '@/components/ui/state-link'
import type { FrameMark, Speech } from './frames.model'
import styles from './frames.module.css'

export type MarkLinks = Pick<ChartProps, 'onOpen' | 'hrefOfRow'>

const percent = (value: number) => `${value}%`

/** One way in which a frame stands in an excerpt, as a piece of a bar. */
export const SpeechBar = ({ speech, width }: { speech: Speech; width: string }) => (
  <span className={styles.segment} data-speech={speech} style={{ width }} />
)

/** A share: its bar by whose word the frame is on, its interval, and both in figures. */
export function Mark({ mark, links: { onOpen, hrefOfRow } }: { mark: FrameMark; links: MarkLinks }) {
  const { row, segments, low, high, share, count, isZero, sentence } = mark
  return (
    <StateLink className={styles.mark} href={hrefOfRow(row)} onGo={() => onOpen(row)} aria-label={sentence} data-mark={row.href}>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.bar}>
          {segments.map(({ speech, width }) => (
            <SpeechBar key={speech} speech={speech} width={percent(width)} />
          ))}
          {isZero && <span className={styles.zero} />}
        </span>
        <span className={styles.interval} style={{ '--low': percent(low), '--high': percent(high) } as CSSProperties} />
      </span>
      <span className={styles.figures}>
        <span className={styles.share}>{share}</span> <span className={styles.count}>{count}</span>
      </span>
    </StateLink>
  )
}
