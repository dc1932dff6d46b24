const ONSETS = ['b', 'c', 'd', 'f', 'g', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'br', 'cr', 'dr', 'pl', 'st', 'tr', 'ch']
const NUCLEI = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'io']
const ENDINGS = ['', 's', 'ed', 'ing', 'er']

const SYLLABLES = ONSETS.flatMap((onset) => NUCLEI.map((nucleus) => onset + nucleus))

/** The root of a rank: a pronounceable word of its own, the shorter the more frequent. */
export function rootOf(rank: number): string {
  let left = rank + SYLLABLES.length
  let root = ''
  while (left > 0) {
    root = SYLLABLES[left % SYLLABLES.length] + root
    left = Math.floor(left / SYLLABLES.length)
  }
  return `${root}lt`
}

/** A word of a rank: the ranks go through the roots, five inflected forms of each. */
export const wordOf = (rank: number): string => rootOf(Math.floor(rank / ENDINGS.length)) + ENDINGS[rank % ENDINGS.length]
