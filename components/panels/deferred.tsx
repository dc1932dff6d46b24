'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { onPaperWanted } from '@/components/ui/paper-wanted'

interface DeferredProps {
  /** What stands in its place before: a heading of the same name, so that links to it and the page's outline hold. */
  before: ReactNode
  children: ReactNode
  className?: string
}

/** How far below the visible part of the page, or beside that of what scrolls in it, something is prepared. */
const AHEAD = '800px'

/** Something that is asked for and drawn only when the reader comes near it. */
export function Deferred({ before, children, className }: DeferredProps) {
  const place = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    const element = place.current
    if (!element || isNear) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: AHEAD,
      scrollMargin: AHEAD,
    })
    observer.observe(element)
    const stop = onPaperWanted(() => setNear(true))
    return () => {
      observer.disconnect()
      stop()
    }
  }, [isNear])
  return (
    <div ref={place} className={className}>
      {isNear ? children : before}
    </div>
  )
}
