export type Extent = readonly [top: number, bottom: number]

/** Values to a step of a command, and which of them are heights. */
const STEPS: Readonly<Record<string, readonly [each: number, heights: readonly number[]]>> = {
  m: [2, [1]],
  l: [2, [1]],
  t: [2, [1]],
  h: [1, []],
  v: [1, [0]],
  q: [4, [1, 3]],
  s: [4, [1, 3]],
  c: [6, [1, 3, 5]],
  a: [7, [6]],
}
const COMMANDS = /([a-z])([^a-z]*)/gi
const NUMBERS = /[+-]?(?:\d+\.?\d*|\.\d+)/g

/** Lines from place to place, the first of them named: most paths. */
const STRAIGHT = /^M[\d.-]+ ([\d.-]+)L[\d.-]+ ([\d.-]+)$/

function straightExtent(d: string): Extent | undefined {
  const [, from, to] = STRAIGHT.exec(d) ?? []
  return from === undefined || to === undefined ? undefined : [Math.min(Number(from), Number(to)), Math.max(Number(from), Number(to))]
}

/** The heights between which a path lies, or somewhat more: a curve stays among its corners, a circle as near as it is wide. */
export function pathExtent(d: string): Extent {
  const straight = straightExtent(d)
  if (straight) return straight
  let [top, bottom, y, start] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0]
  for (const [, command = '', written = ''] of d.matchAll(COMMANDS)) {
    const kind = command.toLowerCase()
    const [each, heights] = STEPS[kind] ?? [1, []]
    const values = heights.length > 0 ? (written.match(NUMBERS) ?? []).map(Number) : []
    for (let step = 0; step + each <= values.length; step += each) {
      const origin = command === kind ? y : 0
      const room = kind === 'a' ? 2 * Math.max(values[step] ?? 0, values[step + 1] ?? 0) : 0
      for (const at of heights) {
        y = origin + (values[step + at] ?? 0)
        top = Math.min(top, y - room)
        bottom = Math.max(bottom, y + room)
      }
      if (kind === 'm' && step === 0) start = y
    }
    if (kind === 'z') y = start
  }
  return [top, bottom]
}
