import { type Abundance, effectiveNumber, entropyDeviation, entropyOfCounts, shannonEntropy } from '@/lib/stats/hill-number'
import { Z } from '@/lib/stats/interval'
import { round } from '@/lib/stats/round'
import { seededRandom } from '@/lib/stats/seeded-random'
import { bootstrapError } from '@/lib/stats/standard-error'
import type { VoiceRow } from './voices'

export type EffectiveCells = Pick<VoiceRow, 'effective_voices' | 'effective_low' | 'effective_high'>

/** How often a voice is quoted in each unit that is resampled; units and actors by their places in the order of their ids. */
export interface Mention {
  outlet: string
  unit: number
  actor: number
  times: number
}

/** Up to so many mentions are resampled; beyond, the formula for independent mentions gives the same to what is shown of it. */
const MOST_MENTIONS = 10_000
const REPETITIONS = 500

const DECIMALS = 2

/** The mentions of one outlet: of each unit the place where its voices end, of each mention the voice and how often. */
interface Mentions {
  ends: number[]
  actors: number[]
  times: number[]
  voices: number
}

/** The mentions of each outlet, units and voices numbered as they come. */
function mentionsByOutlet(mentions: readonly Mention[]): Map<string, Mentions> {
  const outlets = new Map<string, Mentions>()
  let places = new Map<number, number>()
  let last: Mention | undefined
  for (const mention of mentions) {
    if (mention.outlet !== last?.outlet) places = new Map()
    const found = outlets.get(mention.outlet) ?? { ends: [], actors: [], times: [], voices: 0 }
    outlets.set(mention.outlet, found)
    if (mention.unit !== last?.unit) found.ends.push(found.actors.length)
    const place = places.get(mention.actor) ?? places.size
    places.set(mention.actor, place)
    found.actors.push(place)
    found.times.push(mention.times)
    found.ends[found.ends.length - 1] = found.actors.length
    found.voices = places.size
    last = mention
  }
  return outlets
}

/** The standard error of the entropy of one outlet's voices, by resampling its units. */
function resampled({ ends, actors, times, voices }: Mentions, seed: string): number {
  const [ofActors, ofTimes] = [Uint32Array.from(actors), Uint32Array.from(times)]
  const counts = new Uint32Array(voices)
  const entropyOf = (drawn: Uint32Array) => {
    counts.fill(0)
    for (let unit = 0, at = 0; unit < ends.length; unit += 1) {
      const end = ends[unit] as number
      const often = drawn[unit] as number
      if (often > 0)
        for (; at < end; at += 1)
          counts[ofActors[at] as number] = (counts[ofActors[at] as number] as number) + often * (ofTimes[at] as number)
      at = end
    }
    return entropyOfCounts(counts)
  }
  return bootstrapError(ends.length, entropyOf, seededRandom(seed), REPETITIONS)
}

/** The interval is symmetric in the entropy, so that it holds the estimate and never goes below one voice. */
function intervalOf(abundances: readonly Abundance[], deviation: number): EffectiveCells {
  const entropy = shannonEntropy(abundances)
  const margin = Z * deviation
  return {
    effective_voices: round(effectiveNumber(abundances), DECIMALS),
    effective_low: deviation > 0 ? round(Math.max(1, Math.exp(entropy - margin)), DECIMALS) : null,
    effective_high: deviation > 0 ? round(Math.exp(entropy + margin), DECIMALS) : null,
  }
}

const NONE: EffectiveCells = { effective_voices: null, effective_low: null, effective_high: null }

/** Of each outlet how many voices it quotes how often, the rarest first. */
export type Spectra = ReadonlyMap<string, readonly Abundance[]>

export const mentionsIn = (spectra: Spectra): number =>
  [...spectra.values()].flat().reduce((sum, { times, kinds }) => sum + times * kinds, 0)

/** Are so many mentions resampled? */
export const areResampled = (mentions: number): boolean => mentions > 0 && mentions <= MOST_MENTIONS

/**
 * The effective number of voices of each outlet, with its interval.
 * @param mentions where they are resampled, by outlet, unit and actor in the order of their numbers; otherwise none
 * @param seedOf an outlet: what its resampling starts from
 */
export function effectiveCells(
  spectra: Spectra,
  mentions: readonly Mention[],
  seedOf: (outlet: string) => string,
): ReadonlyMap<string, EffectiveCells> {
  const byOutlet = mentionsByOutlet(mentions)
  const deviationOf = (outlet: string, abundances: readonly Abundance[]) => {
    const found = byOutlet.get(outlet)
    return found ? resampled(found, seedOf(outlet)) : entropyDeviation(abundances)
  }
  return new Map(
    [...spectra].map(([outlet, abundances]) => [
      outlet,
      abundances.length ? intervalOf(abundances, deviationOf(outlet, abundances)) : NONE,
    ]),
  )
}
