'use client'

import { useEffect, useRef } from 'react'
import styles from './page-contents.module.css'
import { useAnchorInPlace } from './use-anchor-in-place'
import { usePartInSight } from './use-part-in-sight'

interface PageContentsProps {
  parts: readonly { id: string; title: string }[]
}

/** The way to each part of a long page: one line, which stays in sight and marks the part that the reader is in. */
export function PageContents({ parts }: PageContentsProps) {
  const list = useRef<HTMLUListElement>(null)
  const current = usePartInSight(parts)
  useAnchorInPlace()
  useEffect(() => {
    const link = list.current?.querySelector<HTMLElement>('[aria-current]')
    // Not `scrollIntoView`, which would stop the page from scrolling.
    if (list.current) list.current.scrollLeft = link ? link.offsetLeft - (list.current.clientWidth - link.offsetWidth) / 2 : 0
  })
  return (
    <nav aria-label="On this page" className={styles.contents} data-sticks>
      <ul ref={list}>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
