import { expect, it } from 'vitest'
import { neighbour } from '@/components/charts/move-focus'

const place = (left: number, top: number) => ({ left, top, right: left + 20, bottom: top + 20 })
/** Two in the first row, one in the second under the right one, two in the third. */
const places = [place(0, 0), place(100, 0), place(110, 40), place(0, 80), place(100, 80)]

it.each([
  [0, 'ArrowRight', 1],
  [1, 'ArrowRight', 2],
  [1, 'ArrowDown', 2],
  [2, 'ArrowDown', 4],
  [4, 'ArrowUp', 2],
  [0, 'ArrowDown', 2],
  [2, 'ArrowUp', 1],
  [3, 'Home', 0],
  [0, 'End', 4],
  [0, 'ArrowUp', -1],
  [0, 'ArrowLeft', -1],
  [4, 'ArrowRight', -1],
  [0, 'Enter', -1],
])('from %i with %s to %i', (at, key, to) => {
  expect(neighbour(places, at, key)).toBe(to)
})
