import { type RawBuilder, sql } from 'kysely'
import type { Abundance } from '@/lib/stats/hill-number'
import { limitTo } from './first-rows'
import type { VoiceRow } from './rows/voices'
import type { Reading } from './view'
import { voiceFacts } from './voice-facts'

const ORDERS: Record<string, RawBuilder<unknown>> = {
  outlet: sql`outlets.name, grouped.outlet, grouped.actor = '', grouped.n desc, actors.name, grouped.actor`,
  actor: sql`grouped.actor = '', actors.name, grouped.actor, outlets.name, grouped.outlet`,
  excerpts: sql`grouped.n desc, grouped.actor = '', actors.name, grouped.actor, outlets.name, grouped.outlet`,
}

const rowsQuery = (reading: Reading) => sql<StoredRow>`
  with facts as (${voiceFacts(reading)}),
  in_excerpts as (
    select rid, actor, min(outlet) as outlet, count(*) as statements, bool_and(is_second_hand) as is_second_hand,
      count(*) filter (where attitude = 'endorses') as endorsed, count(*) filter (where attitude = 'reports') as reported,
      count(*) filter (where attitude = 'disputes') as disputed
    from facts group by rid, actor
  ),
  grouped as (
    select outlet, actor, count(*) as n, cast(sum(statements) as bigint) as statements, count(*) filter (where not is_second_hand) as directly,
      count(*) filter (where is_second_hand) as at_second_hand, cast(sum(endorsed) as bigint) as endorsed,
      cast(sum(reported) as bigint) as reported, cast(sum(disputed) as bigint) as disputed
    from in_excerpts group by outlet, actor
  ),
  spectra as (
    select outlet, string_agg(n || ':' || kinds, '|' order by n) as spectrum
    from (select outlet, n, count(*) as kinds from grouped where actor <> '' group by outlet, n) as abundances group by outlet
  )
  select grouped.outlet, outlets.name as outlet_name, grouped.actor, actors.name as actor_name, actors.kind as actor_kind, grouped.statements,
    grouped.directly, grouped.at_second_hand, grouped.endorsed, grouped.reported, grouped.disputed, grouped.n, spectra.spectrum,
    (select count(*) from grouped) as total
  from grouped
  join outlets on outlets.id = grouped.outlet
  left join actors on actors.id = grouped.actor
  left join spectra on spectra.outlet = grouped.outlet
  order by ${ORDERS[reading.display.sort ?? ''] ?? ORDERS.outlet} ${limitTo(reading.top)}`

/** What is counted of an outlet and an actor; the empty id is the article's own voice. */
export type CountedVoice = Omit<VoiceRow, 'actor' | 'effective_voices' | 'effective_low' | 'effective_high' | 'href'> & { actor: string }

/** The first of them in the order that is asked for, how many there are in all, and of the outlets among the first how many voices they quote how often. */
export interface CountedVoices {
  readonly rows: readonly CountedVoice[]
  readonly spectra: ReadonlyMap<string, readonly Abundance[]>
  readonly total: number
  /** How many of the articles behind all of them have no printed day, where that was looked at. */
  readonly undated?: number
}

type StoredRow = CountedVoice & { spectrum: string | null; total: number }

/** Reads `1:12|3:7`: twelve voices are quoted once, seven three times. */
const readSpectrum = (spectrum: string | null): Abundance[] =>
  (spectrum ?? '').split('|').flatMap((part) => {
    const [times, kinds] = part.split(':').map(Number)
    return times && kinds ? [{ times, kinds }] : []
  })

/** The rows of any scope, counted by the database. */
export async function queriedVoices(reading: Reading): Promise<CountedVoices> {
  const { rows } = await rowsQuery(reading).execute(reading.db)
  const spectra = new Map(rows.map(({ outlet, spectrum }) => [outlet, spectrum]))
  return {
    rows: rows.map(({ spectrum: _, total: __, ...row }) => row),
    spectra: new Map([...spectra].map(([outlet, spectrum]) => [outlet, readSpectrum(spectrum)])),
    total: rows[0]?.total ?? 0,
  }
}
