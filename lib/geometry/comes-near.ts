interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Units of the map around a box: a line there may reach into it. */
const AROUND = 6

/** The places of a part: `M` with the first, `l` with the steps from there. */
function placesOf(part: string): { xs: number[]; ys: number[] } {
  const [left = 0, top = 0, ...steps] = (part.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number)
  const xs = [left]
  const ys = [top]
  for (let at = 0; at + 1 < steps.length; at += 2) {
    xs.push((xs.at(-1) ?? 0) + (steps[at] ?? 0))
    ys.push((ys.at(-1) ?? 0) + (steps[at + 1] ?? 0))
  }
  return { xs, ys }
}

const overlaps = (values: readonly number[], start: number, length: number) =>
  Math.min(...values) <= start + length + AROUND && Math.max(...values) >= start - AROUND

/** Whether anything of an outline of the world may be seen in a box. */
export const comesNear = (outline: string, { x, y, width, height }: Box): boolean =>
  (outline.match(/M[^M]*/g) ?? []).map(placesOf).some(({ xs, ys }) => overlaps(xs, x, width) && overlaps(ys, y, height))
