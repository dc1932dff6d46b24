import type { ReactNode } from 'react'

/** Something the reader should know before reading on. `urgent` is announced at once. */
export function Notice({ children, urgent = false }: { children: ReactNode; urgent?: boolean }) {
  return (
    <div role={urgent ? 'alert' : 'status'} className="my-4 border-l-4 border-accent-2 bg-paper-2 px-4 py-3 text-body">
      {children}
    </div>
  )
}
