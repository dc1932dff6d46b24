import type { ReactNode } from 'react'
import styles from './fold.module.css'

interface FoldProps {
  title: string
  /** How much is inside, in one or two words. */
  count?: string
  /** A sentence beside the title, which wraps. */
  note?: string
  /** What is inside, on one line, as long as it is folded. */
  preview?: string
  open: boolean
  children: ReactNode
}

/** A part of a chart with a heading of its own, which can be folded. */
export function Fold({ title, count, note, preview, open, children }: FoldProps) {
  return (
    <details className={styles.fold} open={open}>
      <summary data-wraps={preview === undefined || undefined}>
        <h3>{title}</h3>
        {count && <span className={styles.count}>{count}</span>}
        {note && <span className={styles.note}>{note}</span>}
        {preview && <span className={styles.preview}>{preview}</span>}
      </summary>
      {children}
    </details>
  )
}
