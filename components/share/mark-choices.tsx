'use client'

import { Citations } from './citations'
import { LinkChoice } from './link-choice'
import { LocalNotice } from './local-notice'
import { shareLink } from './share-link'
import type { SharedChart } from './shared-chart'

const heading = 'mt-4 mb-2 font-sans text-body font-semibold'

export interface MarkChoicesProps {
  /** The view with the mark opened. */
  chart: SharedChart
  /** The passage behind the mark, where it is one. */
  passage?: string
  publicUrl?: string
}

/** The link and the citation of one mark. */
export function MarkChoices({ chart, passage, publicUrl }: MarkChoicesProps) {
  const absolute = (path: string) => shareLink(publicUrl, window.location.origin, path)
  const selection = [chart.work.selection, passage].filter(Boolean).join('; ')
  return (
    <>
      <h3 className={heading}>Link</h3>
      <LinkChoice chart={chart} absolute={absolute} />
      <LocalNotice address={absolute('/')} />
      <h3 className={heading}>Citation</h3>
      <Citations work={{ ...chart.work, selection, address: absolute(chart.pinned) }} id={chart.key} />
    </>
  )
}
