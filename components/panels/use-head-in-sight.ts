import { type RefObject, useEffect } from 'react'

/**
 * Keeps the head of a table at the top of the window, below what sticks there (`--sticks`, pixels), while the page scrolls through it. `position: sticky` cannot:
 * the frame that lets a wide table scroll sideways holds it. Sets `--head-shift` (pixels) on the frame.
 */
export function useHeadInSight(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const sticks = Number.parseFloat(getComputedStyle(element).getPropertyValue('--sticks')) || 0
    const update = () => {
      const { top, height } = element.getBoundingClientRect()
      const head = element.querySelector('thead')?.offsetHeight ?? 0
      element.style.setProperty('--head-shift', `${Math.round(Math.min(Math.max(0, sticks - top), Math.max(0, height - 2 * head)))}px`)
    }
    update()
    // What stands above the table can grow or go without any scrolling.
    const sizes = new ResizeObserver(update)
    sizes.observe(document.body)
    window.addEventListener('scroll', update, { passive: true })
    window.addEventListener('resize', update)
    return () => {
      sizes.disconnect()
      window.removeEventListener('scroll', update)
      window.removeEventListener('resize', update)
    }
  }, [frame])
}
