'use client'

import { Citations } from './citations'
import { LinkChoice } from './link-choice'
import { LocalNotice } from './local-notice'
import { shareLink } from './share-link'
import type { SharedPage } from './shared-chart'

const heading = 'mt-4 mb-2 font-sans text-body font-semibold'

export interface FoldChoicesProps {
  shared: SharedPage
  /** What of it is shared, where it is a part: the passage, or what a mark stands for. */
  part?: string
  publicUrl?: string
}

/** The link and the citation. */
export function FoldChoices({ shared, part, publicUrl }: FoldChoicesProps) {
  const absolute = (path: string) => shareLink(publicUrl, window.location.origin, path)
  const selection = [shared.work.selection, part].filter(Boolean).join('; ')
  return (
    <>
      <h3 className={heading}>Link</h3>
      <LinkChoice shared={shared} absolute={absolute} />
      <LocalNotice address={absolute('/')} />
      <h3 className={heading}>Citation</h3>
      <Citations work={{ ...shared.work, selection, address: absolute(shared.pinned) }} id={shared.key} />
    </>
  )
}
