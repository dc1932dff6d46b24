'use client'

import dynamic from 'next/dynamic'
import { useId, useState } from 'react'
import type { MarkChoicesProps } from './mark-choices'

/** Comes when it is asked for. */
const MarkChoices = dynamic(() => import('./mark-choices').then((module) => module.MarkChoices), { ssr: false })

/** How to take away one mark: a link that opens it again, and its citation. */
export function ShareMark(props: MarkChoicesProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <div className="border-b border-rule py-3">
      <button type="button" className="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        Share or cite this
      </button>
      <div id={id}>{isOpen && <MarkChoices {...props} />}</div>
    </div>
  )
}
