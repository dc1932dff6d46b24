import { editDistance } from './edit-distance'

/** So many letters of a mistyped name may be wrong, and longer names nobody types. */
const MOST_WRONG = 3
const LONGEST = 60
/** A part that is shorter stands in too many names. */
const SHORTEST_PART = 4

/** Case, spaces, hyphens and underscores are what is mistaken most easily. */
const spelled = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')

const isPart = (part: string, name: string) => part.length >= SHORTEST_PART && `-${name}-`.includes(`-${part}-`)

/**
 * The known name that a mistyped one most probably stands for; undefined where none is alike, or several are as much alike.
 * Takes some microseconds for each of the known names.
 */
export function nearMiss(name: string, known: Iterable<string>): string | undefined {
  const asked = spelled(name)
  if (asked.length > LONGEST) return undefined
  const most = Math.min(MOST_WRONG, Math.floor(asked.length / 3))
  let best: { distance: number; names: string[] } = { distance: most + 1, names: [] }
  const containing: string[] = []
  for (const one of known) {
    const other = spelled(one)
    if (isPart(asked, other) || isPart(other, asked)) containing.push(one)
    const distance = Math.abs(other.length - asked.length) > best.distance ? best.distance + 1 : editDistance(asked, other, best.distance)
    if (distance > most) continue
    if (distance < best.distance) best = { distance, names: [one] }
    else if (distance === best.distance) best.names.push(one)
  }
  const likely = best.names.length > 0 ? best.names : containing
  return likely.length === 1 ? likely[0] : undefined
}
