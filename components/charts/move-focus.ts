import type { KeyboardEvent } from 'react'

interface Place {
  left: number
  top: number
  right: number
  bottom: number
}

const middle = ({ left, top, right, bottom }: Place) => ({ x: (left + right) / 2, y: (top + bottom) / 2 })

/**
 * Index of the place that an arrow key leads to: the nearest row above or below and in it the nearest in width;
 * left and right, Home and End in reading order. -1 where there is none.
 */
export function neighbour(places: readonly Place[], at: number, key: string): number {
  const from = places[at]
  if (!from) return -1
  if (key === 'Home') return 0
  if (key === 'End') return places.length - 1
  if (key === 'ArrowLeft') return at - 1
  if (key === 'ArrowRight') return at + 1 < places.length ? at + 1 : -1
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return -1
  const start = middle(from)
  let best = { index: -1, rows: Number.POSITIVE_INFINITY, across: Number.POSITIVE_INFINITY }
  places.forEach((place, index) => {
    const { x, y } = middle(place)
    const rows = Math.round(key === 'ArrowDown' ? y - start.y : start.y - y)
    const across = Math.abs(x - start.x)
    if (rows < 6 || rows > best.rows || (rows === best.rows && across >= best.across)) return
    best = { index, rows, across }
  })
  return best.index
}

/** Arrow keys move between the visible marks (`[data-mark]`) of the element that listens. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const marks = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-mark]')].filter((mark) => mark.offsetParent !== null)
  const at = marks.indexOf(event.target as HTMLElement)
  if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return
  const to =
    marks[
      neighbour(
        marks.map((mark) => mark.getBoundingClientRect()),
        at,
        event.key,
      )
    ]
  if (!to) return
  event.preventDefault()
  to.focus()
}
