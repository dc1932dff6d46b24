'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import type { SharedChart } from './shared-chart'

/** Comes when it is asked for. */
const ShareDialog = dynamic(() => import('./share-dialog').then((module) => module.ShareDialog), { ssr: false })

interface ShareButtonProps {
  chart: SharedChart
  publicUrl?: string
}

/** Opens what a chart can be taken away as: links, data, citation. */
export function ShareButton({ chart, publicUrl }: ShareButtonProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="button needs-script" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Share
      </button>
      {isOpen && <ShareDialog chart={chart} publicUrl={publicUrl} onClose={() => setOpen(false)} />}
    </>
  )
}
