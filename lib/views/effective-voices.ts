import { type RawBuilder, sql } from 'kysely'
import type { Note } from '@/lib/api/contract'
import { type Abundance, effectiveNumber, entropyDeviation, shannonEntropy } from '@/lib/stats/hill-number'
import { Z } from '@/lib/stats/interval'
import { round } from '@/lib/stats/round'
import { seededRandom } from '@/lib/stats/seeded-random'
import { bootstrapError } from '@/lib/stats/standard-error'
import type { VoiceRow } from './rows/voices'
import type { Reading } from './view'

type Effective = Pick<VoiceRow, 'effective_voices' | 'effective_low' | 'effective_high'>

/** How often a voice is quoted in each unit that is resampled. */
interface Mention {
  outlet: string
  unit: string
  actor: string
  times: number
}

/** Up to so many mentions are resampled; beyond, the formula for independent mentions gives the same to what is shown of it. */
const MOST_MENTIONS = 10_000
const REPETITIONS = 500

const DECIMALS = 2

/** Reads `1:12|3:7`: twelve voices are quoted once, seven three times. */
export const readSpectrum = (spectrum: string | null): Abundance[] =>
  (spectrum ?? '').split('|').flatMap((part) => {
    const [times, kinds] = part.split(':').map(Number)
    return times && kinds ? [{ times, kinds }] : []
  })

/** Articles are resampled where an outlet has several, else the excerpts of its one article. */
const mentionsQuery = (facts: RawBuilder<unknown>) => sql<Mention>`
  with facts as (${facts}),
  pairs as (select distinct outlet, article, rid, actor from facts where actor <> ''),
  sizes as (select outlet, count(distinct article) as articles from pairs group by outlet)
  select pairs.outlet, case when sizes.articles > 1 then cast(pairs.article as text) else cast(pairs.rid as text) end as unit,
    pairs.actor, count(*) as times
  from pairs join sizes on sizes.outlet = pairs.outlet
  group by 1, 2, 3 order by 1, 2, 3`

/** The standard error of the entropy of one outlet's voices, by resampling its units. */
function resampled(mentions: readonly Mention[], seed: string): number {
  const actors = [...new Set(mentions.map(({ actor }) => actor))]
  const units = [...new Set(mentions.map(({ unit }) => unit))]
  const placeOfActor = new Map(actors.map((actor, at) => [actor, at]))
  const placeOfUnit = new Map(units.map((unit, at) => [unit, at]))
  const cells = mentions.map(({ unit, actor, times }) => [placeOfUnit.get(unit) ?? 0, placeOfActor.get(actor) ?? 0, times] as const)
  const counts = new Float64Array(actors.length)
  const entropyOf = (drawn: Uint32Array) => {
    counts.fill(0)
    for (const [unit, actor, times] of cells) counts[actor] = (counts[actor] ?? 0) + times * (drawn[unit] ?? 0)
    return shannonEntropy(Array.from(counts, (times) => ({ times, kinds: 1 })))
  }
  return bootstrapError(units.length, entropyOf, seededRandom(seed), REPETITIONS)
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

/**
 * The effective number of voices of each outlet, with its interval.
 * @param spectra of each outlet how many voices it quotes how often
 * @param facts with `outlet, article, rid, actor`; an empty actor is the article's own voice, which is nobody quoted
 */
export async function effectiveVoices(
  { db, seed }: Pick<Reading, 'db' | 'seed'>,
  facts: RawBuilder<unknown>,
  spectra: ReadonlyMap<string, readonly Abundance[]>,
): Promise<{ of: ReadonlyMap<string, Effective>; notes: Note[] }> {
  const total = [...spectra.values()].reduce((sum, abundances) => sum + mentionsIn(abundances), 0)
  const isResampled = total > 0 && total <= MOST_MENTIONS
  const mentions = isResampled ? (await mentionsQuery(facts).execute(db)).rows : []
  const deviationOf = (outlet: string, abundances: readonly Abundance[]) =>
    isResampled
      ? resampled(
          mentions.filter((mention) => mention.outlet === outlet),
          `${seed}/${outlet}`,
        )
      : entropyDeviation(abundances)
  const of = [...spectra].map(
    ([outlet, abundances]) => [outlet, abundances.length ? intervalOf(abundances, deviationOf(outlet, abundances)) : NONE] as const,
  )
  const text = `The intervals of the effective number of voices take each of the ${total.toLocaleString('en-GB')} mentions as drawn by itself; so many are not resampled by article.`
  return { of: new Map(of), notes: total > MOST_MENTIONS ? [{ code: 'mentions-independent', text }] : [] }
}
