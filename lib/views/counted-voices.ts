import type { Kysely } from 'kysely'
import type { Abundance } from '@/lib/stats/hill-number'
import type { Database } from '@/lib/store/database'
import { markParts } from '@/lib/store/event-parts'
import { speaksOfFacts } from '@/lib/store/filters'
import { both, type RankSet } from '@/lib/store/rank-set'
import { rowsWithin } from '@/lib/store/rows-within'
import { chosenExcerpts } from '@/lib/store/selected-excerpts'
import { firstInOrder } from './first-rows'
import type { CountedVoice, CountedVoices } from './queried-voices'
import { countArticles, isOfDates, undatedExcerpts } from './undated'
import type { Reading, Scope } from './view'
import { SECOND_HAND, type VoiceColumns, voiceColumns } from './voice-columns'

/** Does the scope leave whole excerpts, with all that they state, or what of it is about some events? Then their statements can be counted in code. */
export const areCountedVoices = ({ filters, display }: Scope): boolean => display.of !== 'codes' && !speaksOfFacts(filters)

/** Of each pair of an outlet and an actor: excerpts, those among them that quote it directly, statements by attitude side by side. */
interface PairCounts {
  readonly n: Int32Array
  readonly directly: Int32Array
  readonly byAttitude: Int32Array
}

/** What a scope leaves: the excerpts, and of each event whether it is asked for; undefined for all. */
interface Chosen {
  readonly excerpts: RankSet | undefined
  readonly events: Uint8Array | undefined
}

/** The statements of an excerpt stand together. */
function countPairs({ ranks, pairs, ways, outletOf, eventOf }: VoiceColumns, { excerpts, events }: Chosen): PairCounts {
  const size = outletOf.length
  const [n, directly, byAttitude] = [new Int32Array(size), new Int32Array(size), new Int32Array(size * SECOND_HAND)]
  const [latest, latestDirectly] = [new Int32Array(size).fill(-1), new Int32Array(size).fill(-1)]
  const [start, end] = rowsWithin(ranks, excerpts)
  for (let at = start; at < end; at += 1) {
    const [rank, pair, way] = [ranks[at] as number, pairs[at] as number, ways[at] as number]
    if ((events && events[eventOf[at] as number] === 0) || (excerpts && !excerpts.has(rank))) continue
    add(byAttitude, pair * SECOND_HAND + (way % SECOND_HAND))
    if (latest[pair] !== rank) add(n, pair)
    latest[pair] = rank
    if (way >= SECOND_HAND || latestDirectly[pair] === rank) continue
    add(directly, pair)
    latestDirectly[pair] = rank
  }
  return { n, directly, byAttitude }
}

function add(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] as number) + 1
}

/** The first pairs in the order that is asked for. */
function firstPairs(
  { outletOf, actorOf, actors }: VoiceColumns,
  n: Int32Array,
  found: readonly number[],
  { display, top }: Reading,
): number[] {
  const of = (column: Int32Array) => (pair: number) => column[pair] as number
  const by = (column: Int32Array) => (a: number, b: number) => (column[a] as number) - (column[b] as number)
  const [outlet, actor] = [by(outletOf), by(actorOf)]
  const most = (a: number, b: number) => by(n)(b, a)
  const own = actors.length - 1
  const ownLast = (a: number, b: number) => Number(actorOf[a] === own) - Number(actorOf[b] === own)
  if (display.sort === 'actor') return firstInOrder(found, of(actorOf), (a, b) => actor(a, b) || outlet(a, b), top)
  if (display.sort !== 'excerpts')
    return firstInOrder(found, of(outletOf), (a, b) => outlet(a, b) || ownLast(a, b) || most(a, b) || actor(a, b), top)
  const highest = found.reduce((high, pair) => Math.max(high, n[pair] as number), 0)
  return firstInOrder(
    found,
    (pair) => highest - (n[pair] as number),
    (a, b) => most(a, b) || actor(a, b) || outlet(a, b),
    top,
  )
}

/** How many voices each of some outlets quotes how often, the rarest first. */
function spectraOf(
  { outletOf, actorOf, actors, outlets }: VoiceColumns,
  n: Int32Array,
  found: readonly number[],
  shown: readonly number[],
) {
  const kinds = new Map(shown.map((pair) => [outletOf[pair] as number, new Map<number, number>()]))
  for (const pair of found) {
    const spectrum = actorOf[pair] === actors.length - 1 ? undefined : kinds.get(outletOf[pair] as number)
    const times = n[pair] as number
    spectrum?.set(times, (spectrum.get(times) ?? 0) + 1)
  }
  const inOrder = (spectrum: ReadonlyMap<number, number>): Abundance[] =>
    [...spectrum].map(([times, of]) => ({ times, kinds: of })).sort((a, b) => a.times - b.times)
  return new Map([...kinds].map(([outlet, spectrum]) => [outlets[outlet]?.id ?? '', inOrder(spectrum)]))
}

function rowOf({ outlets, actors, outletOf, actorOf }: VoiceColumns, { n, directly, byAttitude }: PairCounts, pair: number): CountedVoice {
  const [outlet, actor] = [outlets[outletOf[pair] as number], actors[actorOf[pair] as number]]
  const [endorsed = 0, reported = 0, disputed = 0] = byAttitude.subarray(pair * SECOND_HAND, (pair + 1) * SECOND_HAND)
  const [excerpts = 0, direct = 0] = [n[pair], directly[pair]]
  return {
    outlet: outlet?.id ?? '',
    outlet_name: outlet?.name ?? '',
    actor: actor?.id ?? '',
    actor_name: actor?.name ?? null,
    actor_kind: actor?.kind ?? null,
    statements: endorsed + reported + disputed,
    directly: direct,
    at_second_hand: excerpts - direct,
    endorsed,
    reported,
    disputed,
    n: excerpts,
  }
}

/** Of how many articles without a printed day the statements are. */
async function countUndated(db: Kysely<Database>, { ranks, eventOf }: VoiceColumns, { excerpts, events }: Chosen): Promise<number> {
  const undated = both(await undatedExcerpts(db), excerpts) as RankSet
  const found: number[] = []
  const [start, end] = rowsWithin(ranks, undated)
  for (let at = start; at < end; at += 1) {
    const rank = ranks[at] as number
    if (undated.has(rank) && (!events || events[eventOf[at] as number] === 1)) found.push(rank)
  }
  return countArticles(db, found)
}

/** The rows of a scope that leaves whole excerpts, or what of them is about its events (`areCountedVoices`). */
export async function countedVoices(reading: Reading): Promise<CountedVoices> {
  const { db, filters } = reading
  const { event, ...others } = filters
  const [columns, excerpts] = await Promise.all([voiceColumns(db), chosenExcerpts(db, others)])
  const chosen = { excerpts, events: event && (await markParts(db, columns.events, event)) }
  const counts = countPairs(columns, chosen)
  const found = Array.from(counts.n.keys()).filter((pair) => counts.n[pair] !== 0)
  const shown = firstPairs(columns, counts.n, found, reading)
  return {
    rows: shown.map((pair) => rowOf(columns, counts, pair)),
    spectra: spectraOf(columns, counts.n, found, shown),
    total: found.length,
    undated: isOfDates(filters) ? await countUndated(db, columns, chosen) : 0,
  }
}
