'use client'

import { useSyncExternalStore } from 'react'
import { ShareFold } from './share-fold'
import type { SharedPage } from './shared-chart'

function onPlace(notify: () => void) {
  window.addEventListener('hashchange', notify)
  return () => window.removeEventListener('hashchange', notify)
}

/** How to take away an article, or the passage of it that the address names. */
export function ShareArticle({ shared, publicUrl }: { shared: SharedPage; publicUrl?: string }) {
  const place = useSyncExternalStore(
    onPlace,
    () => window.location.hash,
    () => '',
  )
  return <ShareFold shared={{ ...shared, pinned: shared.pinned + place, live: shared.live + place }} publicUrl={publicUrl} />
}
