import { useEffect } from 'react'

/** With one of these the reader moves on. */
const MOVES = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

/** Keeps what the address points to in its place while what stands above it comes and grows, until the reader moves on. */
export function useAnchorInPlace(): void {
  useEffect(() => {
    let target = ''
    const aim = () => {
      target = decodeURIComponent(window.location.hash.slice(1))
    }
    const release = () => {
      target = ''
    }
    const sizes = new ResizeObserver(() => target && document.getElementById(target)?.scrollIntoView())
    aim()
    sizes.observe(document.body)
    window.addEventListener('hashchange', aim)
    for (const move of MOVES) window.addEventListener(move, release, { passive: true })
    return () => {
      sizes.disconnect()
      window.removeEventListener('hashchange', aim)
      for (const move of MOVES) window.removeEventListener(move, release)
    }
  }, [])
}
