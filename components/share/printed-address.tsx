'use client'

import { useInBrowser } from '@/components/ui/use-in-browser'
import { shareLink } from './share-link'

/** Where a chart on paper can be seen again: its pinned address, in print alone. */
export function PrintedAddress({ path, publicUrl }: { path: string; publicUrl?: string }) {
  const isInBrowser = useInBrowser()
  if (!isInBrowser) return null
  return <p className="hidden text-small [overflow-wrap:anywhere] print:block">{shareLink(publicUrl, window.location.origin, path)}</p>
}
