'use client'

import type { ReactNode } from 'react'
import { StateLink } from './state-link'
import { useModal } from './use-modal'

interface DrawerProps {
  title: string
  /** Under the title: how much of it there is. */
  detail?: string
  /** Where the close link leads when there is no JavaScript. */
  closeHref: string
  onClose: () => void
  children: ReactNode
}

/**
 * A panel at the side, on phones the whole height. Mounted means open: the browser keeps the focus inside and gives it back on closing.
 * As the server sends it, it is an open dialog in the page, so that it can be read without JavaScript.
 */
export function Drawer({ title, detail, closeHref, onClose, children }: DrawerProps) {
  const dialog = useModal(onClose)
  return (
    <dialog {...dialog} open aria-labelledby="drawer-title" aria-describedby={detail ? 'drawer-detail' : undefined} className="drawer">
      <div className="flex min-h-full flex-col">
        <div className="sticky top-0 z-10 flex items-start justify-between gap-4 border-b border-rule bg-paper px-4 py-3 sm:px-6">
          <div className="min-w-0 py-1">
            <h2 id="drawer-title" className="text-title">
              {title}
            </h2>
            {detail && (
              <p id="drawer-detail" className="text-small text-ink-2">
                {detail}
              </p>
            )}
          </div>
          <StateLink href={closeHref} className="button button-quiet" onGo={() => onClose()}>
            Close <span aria-hidden="true">×</span>
          </StateLink>
        </div>
        <div className="grow px-4 pb-8 sm:px-6">{children}</div>
      </div>
    </dialog>
  )
}
