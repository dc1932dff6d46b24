'use client'

import { useInBrowser } from '@/components/ui/use-in-browser'
import { Citations } from './citations'
import { shareLink } from './share-link'
import type { SharedPage } from './shared-chart'

/** How to cite a corpus as a whole. */
export function CorpusCitation({ shared: { work, pinned, key }, publicUrl }: { shared: SharedPage; publicUrl?: string }) {
  const origin = useInBrowser() ? window.location.origin : publicUrl
  return <Citations work={{ ...work, address: origin ? shareLink(publicUrl, origin, pinned) : pinned }} id={key} />
}
