'use client'

import dynamic from 'next/dynamic'
import { useId, useState } from 'react'
import type { FoldChoicesProps } from './fold-choices'

/** Comes when it is asked for. */
const FoldChoices = dynamic(() => import('./fold-choices').then((module) => module.FoldChoices), { ssr: false })

/** How to take away what is here: a link that shows it again, and its citation. */
export function ShareFold(props: FoldChoicesProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <div className="needs-script py-3 print:hidden">
      <button type="button" className="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        Share or cite this
      </button>
      <div id={id} className="max-w-2xl">
        {isOpen && <FoldChoices {...props} />}
      </div>
    </div>
  )
}
