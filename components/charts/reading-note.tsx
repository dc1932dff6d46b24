import type { ReactNode } from 'react'
import { Rest } from './rest'

interface ReadingNoteProps {
  /** One of many charts on its page: the note waits folded. */
  brief?: boolean
  className?: string
  children: ReactNode
}

/** How a drawing is to be read. */
export function ReadingNote({ brief, className, children }: ReadingNoteProps) {
  const note = <p className={className}>{children}</p>
  if (!brief) return note
  return (
    <div className="print:hidden">
      <Rest words="How to read this">{note}</Rest>
    </div>
  )
}
