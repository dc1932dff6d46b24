import { seededRandom } from '../builders/random'
import type { Cell } from './csv-file'
import type { Sizes } from './vocabularies'
import { wordOf } from './words'
import { zipf } from './zipf'

/** What the rows are drawn with. */
export function sources(seed: number, sizes: Sizes) {
  const random = seededRandom(seed)
  const draw = (name: string, count: number) => {
    const rank = zipf(random, count)
    return () => `${name}-${rank()}`
  }
  const wordRank = zipf(random, sizes.words)
  const word = () => wordOf(wordRank())
  const actor = draw('actor', sizes.actors)
  const termRank = zipf(random, sizes.terms)
  return {
    ...random,
    eventRank: zipf(random, sizes.events),
    outlet: draw('outlet', sizes.outlets),
    code: draw('code', sizes.codes),
    metric: draw('metric', sizes.metrics),
    targetRank: zipf(random, 3),
    holderRank: zipf(random, sizes.actors, 1.2),
    actor,
    term: () => wordOf(termRank()),
    words: (count: number) => Array.from({ length: count }, word).join(' '),
    /** Nobody, one hop, or two of which the nearer may be joint. */
    voices(quoted: number): Cell {
      if (!random.chance(quoted)) return ''
      if (random.chance(0.8)) return actor()
      const [first, second] = [actor(), actor()]
      return first === second || random.chance(0.5) ? `${first}|${actor()}` : `${first}+${second}|${actor()}`
    },
  }
}
export type Sources = ReturnType<typeof sources>
