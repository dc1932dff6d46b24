'use client'

import { useEffect } from 'react'

/** The message that tells the site around the frame how high the page is: `{ type, height }`, in CSS pixels. It says nothing else, so any site may hear it. */
export const HEIGHT_MESSAGE = 'parallax:height'

/** Tells the site around the frame the height of the page, at first and whenever it changes. */
export function useToldHeight(): void {
  useEffect(() => {
    if (window.parent === window) return
    const tell = () => window.parent.postMessage({ type: HEIGHT_MESSAGE, height: Math.ceil(document.body.scrollHeight) }, '*')
    const observer = new ResizeObserver(tell)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [])
}
