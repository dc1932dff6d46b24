import { editDistance } from '@/lib/corpus/edit-distance'

interface Named {
  id: string
  title: string
}

/** So many letters of a mistyped id may be wrong, and so many likely ones are named. */
const MOST_WRONG = 3
const NAMED = 3
/** A part that is shorter stands in too many ids. */
const SHORTEST_PART = 4

/**
 * What a mistyped id may have meant: ids with a few other letters, those most alike first, then ids that it is a part of, or that are a part of it.
 * @param known of several that are as much alike, the first comes first
 */
export function similarIds<T extends Named>(id: string, known: readonly T[]): T[] {
  const asked = id.toLowerCase()
  const most = Math.min(MOST_WRONG, Math.floor(asked.length / 3))
  const isPart = (one: string) => Math.min(one.length, asked.length) >= SHORTEST_PART && (one.includes(asked) || asked.includes(one))
  return known
    .map((one) => ({ one, distance: editDistance(asked, one.id, most) }))
    .filter(({ one, distance }) => distance <= most || isPart(one.id))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, NAMED)
    .map(({ one }) => one)
}
