'use client'

import { type PointerEvent, type SyntheticEvent, useEffect, useRef } from 'react'

/** Where the keyboard goes on: what opened it, or, where that is gone or was another page's link, the content. */
function placeAfter(opener: Element | null): HTMLElement | SVGElement {
  const isThere = opener?.isConnected && opener !== document.body && (opener instanceof HTMLElement || opener instanceof SVGElement)
  return isThere ? opener : (document.getElementById('main') ?? document.body)
}

/**
 * The properties of a `<dialog>` that is modal while it is mounted: the browser keeps the focus inside, gives it back on closing,
 * and Escape or a press beside it closes it.
 */
export function useModal(onClose: () => void) {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const opener = document.activeElement
    element.close()
    element.showModal()
    document.documentElement.classList.add('overflow-hidden')
    return () => {
      document.documentElement.classList.remove('overflow-hidden')
      element.close()
      placeAfter(opener).focus({ preventScroll: true })
    }
  }, [])
  return {
    ref,
    onCancel: (event: SyntheticEvent) => {
      event.preventDefault()
      onClose()
    },
    onPointerDown: (event: PointerEvent) => {
      if (event.target === ref.current) onClose()
    },
  }
}
