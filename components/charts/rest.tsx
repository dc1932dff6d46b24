import type { ReactNode } from 'react'
import styles from './rest.module.css'

interface RestProps {
  /** How much of what is inside: `11 more frames`. */
  words: string
  /** What is inside, on the rest of the line. */
  preview?: string
  children: ReactNode
}

/** What a drawing leaves out at first, behind one line. The browser's own search opens it, and on paper it is open. */
export function Rest({ words, preview, children }: RestProps) {
  return (
    <details className={`rest-on-paper ${styles.rest}`}>
      <summary>
        <span className={styles.words}>{words}</span>
        {preview && <span className={styles.preview}>{preview}</span>}
      </summary>
      {children}
    </details>
  )
}
