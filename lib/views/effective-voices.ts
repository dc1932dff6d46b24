import { type RawBuilder, sql } from 'kysely'
import type { Note } from '@/lib/api/contract/table'
import { type Abundance, effectiveNumber, entropyDeviation, entropyOfCounts, shannonEntropy } from '@/lib/stats/hill-number'
import { Z } from '@/lib/stats/interval'
import { round } from '@/lib/stats/round'
import { seededRandom } from '@/lib/stats/seeded-random'
import { bootstrapError } from '@/lib/stats/standard-error'
import { keptAnswers, keyOfReading } from './kept-answers'
import { seedOfOutlet } from './outlet-draws'
import { MENTIONS_INDEPENDENT, type VoiceRow } from './rows/voices'
import type { Reading } from './view'

type Effective = Pick<VoiceRow, 'effective_voices' | 'effective_low' | 'effective_high'>

/** How often a voice is quoted in each unit that is resampled; units and actors by their places in the order of their ids. */
interface Mention {
  outlet: string
  unit: number
  actor: number
  times: number
}

/** Up to so many mentions are resampled; beyond, the formula for independent mentions gives the same to what is shown of it. */
const MOST_MENTIONS = 10_000
const REPETITIONS = 500

const DECIMALS = 2

/** Articles are resampled where an outlet has several, else the excerpts of its one article. */
const mentionsQuery = (facts: RawBuilder<unknown>) => sql<Mention>`
  with facts as (${facts}),
  pairs as (select distinct outlet, article, rid, actor from facts where actor <> ''),
  sizes as (select outlet, count(distinct article) as articles from pairs group by outlet),
  counted as (
    select pairs.outlet, case when sizes.articles > 1 then cast(pairs.article as text) else cast(pairs.rid as text) end as unit,
      pairs.actor, count(*) as times
    from pairs join sizes on sizes.outlet = pairs.outlet group by 1, 2, 3
  )
  select outlet, dense_rank() over (order by outlet, unit) as unit, dense_rank() over (order by actor) as actor, times
  from counted order by 1, 2, 3`

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
function intervalOf(abundances: readonly Abundance[], deviation: number): Effective {
  const entropy = shannonEntropy(abundances)
  const margin = Z * deviation
  return {
    effective_voices: round(effectiveNumber(abundances), DECIMALS),
    effective_low: deviation > 0 ? round(Math.max(1, Math.exp(entropy - margin)), DECIMALS) : null,
    effective_high: deviation > 0 ? round(Math.exp(entropy + margin), DECIMALS) : null,
  }
}

const NONE: Effective = { effective_voices: null, effective_low: null, effective_high: null }
const mentionsIn = (abundances: readonly Abundance[]) => abundances.reduce((sum, { times, kinds }) => sum + times * kinds, 0)

interface EffectiveVoices {
  of: ReadonlyMap<string, Effective>
  notes: readonly Note[]
}

type Spectra = ReadonlyMap<string, readonly Abundance[]>

async function estimate(reading: Reading, facts: RawBuilder<unknown>, spectra: Spectra): Promise<EffectiveVoices> {
  const total = [...spectra.values()].reduce((sum, abundances) => sum + mentionsIn(abundances), 0)
  const isResampled = total > 0 && total <= MOST_MENTIONS
  const mentions = mentionsByOutlet(isResampled ? (await mentionsQuery(facts).execute(reading.db)).rows : [])
  const deviationOf = (outlet: string, abundances: readonly Abundance[]) => {
    const found = mentions.get(outlet)
    return found ? resampled(found, seedOfOutlet(reading, outlet)) : entropyDeviation(abundances)
  }
  const of = [...spectra].map(
    ([outlet, abundances]) => [outlet, abundances.length ? intervalOf(abundances, deviationOf(outlet, abundances)) : NONE] as const,
  )
  const text = `The intervals of the effective number of voices take each of the ${total.toLocaleString('en-GB')} mentions as drawn by itself; so many are not resampled by article.`
  return { of: new Map(of), notes: total > MOST_MENTIONS ? [{ code: MENTIONS_INDEPENDENT, text }] : [] }
}

const kept = keptAnswers<EffectiveVoices>()

/**
 * The effective number of voices of each outlet, with its interval.
 * @param spectra of each outlet how many voices it quotes how often
 * @param facts with `outlet, article, rid, actor`; an empty actor is the article's own voice, which is nobody quoted
 */
export const effectiveVoices = (reading: Reading, facts: RawBuilder<unknown>, spectra: Spectra): Promise<EffectiveVoices> =>
  kept(reading.db, keyOfReading(reading), () => estimate(reading, facts, spectra))
