import { type RefObject, useEffect, useState } from 'react'

const SLACK = 4

/** Whether an element that scrolls sideways has more to its right. False until the browser has laid it out. */
export function useMoreToRight(ref: RefObject<HTMLElement | null>): boolean {
  const [more, setMore] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const update = () => setMore(element.scrollLeft + element.clientWidth < element.scrollWidth - SLACK)
    const observer = new ResizeObserver(update)
    observer.observe(element)
    element.addEventListener('scroll', update, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', update)
    }
  }, [ref])
  return more
}
