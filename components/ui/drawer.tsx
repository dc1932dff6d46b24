'use client'

import type { ReactNode } from 'react'
import { StateLink } from './state-link'
import { useModal } from './use-modal'

interface DrawerProps {
  title: string
  /** Where the close link leads when there is no JavaScript. */
  closeHref: string
  onClose: () => void
  children: ReactNode
}

/**
 * A panel at the side, on phones the whole height. Mounted means open: the browser keeps the focus inside and gives it back on closing.
 * As the server sends it, it is an open dialog in the page, so that it can be read without JavaScript.
 */
export function Drawer({ title, closeHref, onClose, children }: DrawerProps) {
  const dialog = useModal(onClose)
  return (
    <dialog {...dialog} open aria-labelledby="drawer-title" className="drawer">
      <div className="flex min-h-full flex-col">
        <div className="sticky top-0 z-10 flex items-start justify-between gap-4 border-b border-rule bg-paper px-4 py-3 sm:px-6">
          <h2 id="drawer-title" className="py-1 text-title">
            {title}
          </h2>
          <StateLink href={closeHref} className="button button-quiet" onGo={() => onClose()}>
            Close <span aria-hidden="true">×</span>
          </StateLink>
        </div>
        <div className="grow px-4 pb-8 sm:px-6">{children}</div>
      </div>
    </dialog>
  )
}
