import { useEffect, useState } from 'react'

/** A part is read from where its head has come this far up the window. */
const READ_AT = 0.4

/** The part that is read: the last whose head is in the upper part of the window. */
function partInSight(parts: readonly { id: string }[]): string | undefined {
  const line = window.innerHeight * READ_AT
  return parts.findLast(({ id }) => {
    const top = document.getElementById(id)?.getBoundingClientRect().top
    return top !== undefined && top < line
  })?.id
}

/** The id of the part of the page that the reader is in; undefined above the first, and on the server. */
export function usePartInSight(parts: readonly { id: string }[]): string | undefined {
  const [current, setCurrent] = useState<string>()
  useEffect(() => {
    let frame = 0
    const update = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => setCurrent(partInSight(parts)))
    }
    update()
    window.addEventListener('scroll', update, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', update)
    }
  }, [parts])
  return current
}
