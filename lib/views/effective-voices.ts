import { type RawBuilder, sql } from 'kysely'
import type { Note } from '@/lib/api/contract/table'
import { keptAnswers, keyOfReading } from './kept-answers'
import { seedOfOutlet } from './outlet-draws'
import { areResampled, type EffectiveCells, effectiveCells, type Mention, mentionsIn, type Spectra } from './rows/effective-voices'
import { MENTIONS_INDEPENDENT } from './rows/voices'
import type { Reading } from './view'

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

interface EffectiveVoices {
  of: ReadonlyMap<string, EffectiveCells>
  notes: readonly Note[]
}

async function estimate(reading: Reading, facts: RawBuilder<unknown>, spectra: Spectra): Promise<EffectiveVoices> {
  const total = mentionsIn(spectra)
  const isResampled = areResampled(total)
  const mentions = isResampled ? (await mentionsQuery(facts).execute(reading.db)).rows : []
  const of = effectiveCells(spectra, mentions, (outlet) => seedOfOutlet(reading, outlet))
  const text = `The intervals of the effective number of voices take each of the ${total.toLocaleString('en-GB')} mentions as drawn by itself; so many are not resampled by article.`
  return { of, notes: total > 0 && !isResampled ? [{ code: MENTIONS_INDEPENDENT, text }] : [] }
}

const kept = keptAnswers<EffectiveVoices>()

/**
 * The effective number of voices of each outlet, with its interval.
 * @param spectra of each outlet how many voices it quotes how often
 * @param facts with `outlet, article, rid, actor`; an empty actor is the article's own voice, which is nobody quoted
 */
export const effectiveVoices = (reading: Reading, facts: RawBuilder<unknown>, spectra: Spectra): Promise<EffectiveVoices> =>
  kept(reading.db, keyOfReading(reading), () => estimate(reading, facts, spectra))
