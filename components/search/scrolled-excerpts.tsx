'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactElement, useEffect, useRef } from 'react'
import type { Excerpt } from '@/lib/api/contract/excerpt'

interface ScrolledExcerptsProps {
  /** Names the list. */
  name: string
  excerpts: Excerpt[]
  /** These are of the filters before. */
  isStale: boolean
  /** There are no more to fetch. */
  isWhole: boolean
  /** More are being fetched, or cannot be. */
  isBusy: boolean
  /** Only those in sight are in the document; else all of them. */
  isVirtual: boolean
  /** The end of what is there comes into sight. */
  onEnd: () => unknown
  card: (excerpt: Excerpt) => ReactElement
}

/** A card's height before it is measured, in pixels. */
const USUAL_HEIGHT = 240
/** Cards beyond the visible ones that stand ready, and how near to the end the next page is asked for. */
const AHEAD = 8

/** A list with a height of its own. However long it grows, only what is in sight is in the document. */
export function ScrolledExcerpts({ name, excerpts, isStale, isWhole, isBusy, isVirtual, onEnd, card }: ScrolledExcerptsProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: excerpts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => excerpts[index]?.excerpt ?? index,
    overscan: AHEAD,
    enabled: isVirtual,
  })
  const items = virtualizer.getVirtualItems()
  const last = items.at(-1)?.index ?? -1
  const isNearEnd = last >= excerpts.length - AHEAD
  useEffect(() => {
    if (isVirtual && isNearEnd && !isWhole && !isBusy) onEnd()
  }, [isVirtual, isNearEnd, isWhole, isBusy, onEnd])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a region that scrolls by itself, inside the section of its outlet
    <div
      ref={scroller}
      role="group"
      aria-label={`Excerpts of ${name}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className={`fades-below h-[80dvh] overflow-y-auto overscroll-y-auto border-t border-rule pr-2 ${isStale ? 'opacity-60' : ''}`}
    >
      {isVirtual && items.length > 0 ? (
        <div className="relative" style={{ height: virtualizer.getTotalSize() }}>
          <div className="absolute inset-x-0 top-0" style={{ transform: `translateY(${items[0]?.start ?? 0}px)` }}>
            {items.map(({ key, index }) => {
              const excerpt = excerpts[index]
              return (
                excerpt && (
                  <div key={key} data-index={index} ref={virtualizer.measureElement}>
                    {card(excerpt)}
                  </div>
                )
              )
            })}
          </div>
        </div>
      ) : (
        excerpts.slice(0, isVirtual ? AHEAD : undefined).map((excerpt) => <div key={excerpt.excerpt}>{card(excerpt)}</div>)
      )}
    </div>
  )
}
