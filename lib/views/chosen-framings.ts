import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { ranksOfArticles } from '@/lib/store/article-ranks'
import type { Database } from '@/lib/store/database'
import { markParts } from '@/lib/store/event-parts'
import { both, type RankSet } from '@/lib/store/rank-set'
import { rowsWithin } from '@/lib/store/rows-within'
import { knownRanks } from '@/lib/store/where'
import { withEventRanks } from './event-ranks'
import { type FrameName, frameNames } from './frame-names'
import { CODE_SHIFT, type FramingColumns, framingColumns, NO_EVENT, PART, SPEECH_BITS, WHOLE } from './framing-columns'
import type { Scope } from './view'

/** The framings that a scope speaks of: columns with what is chosen of them; undefined sets choose all. */
export interface ChosenFramings {
  readonly columns: FramingColumns
  /** The frames that the scope speaks of, in the order of their names. */
  readonly frames: readonly FrameName[]
  /** Excerpts by rank. */
  readonly excerpts: RankSet | undefined
  /** By the numbers of the columns, 1 for what is chosen. */
  readonly outlets: Uint8Array
  readonly codes: Uint8Array
  /** Undefined where no event is asked for. */
  readonly events: Uint8Array | undefined
}

/** 1 for each name that is among those asked for. */
const marked = (names: readonly string[], asked: ReadonlySet<string>): Uint8Array =>
  Uint8Array.from(names, (name) => Number(asked.has(name)))

/** What a scope chooses that lists of framings can answer (`areListed`). */
export async function chosenFramings(db: Kysely<Database>, scope: Scope): Promise<ChosenFramings> {
  const { coder: [coder = ''] = [], codebook: [codebook = ''] = [] } = scope.filters
  const [columns, filters, ofArticles, frames] = await Promise.all([
    framingColumns(db, coder, codebook),
    withEventRanks(db, scope.filters),
    ranksOfArticles(db, { ...scope.filters, outlet: undefined }),
    frameNames(db, scope),
  ])
  return {
    columns,
    frames,
    excerpts: both(knownRanks(filters), ofArticles),
    outlets: filters.outlet ? marked(columns.outlets, new Set(filters.outlet)) : new Uint8Array(columns.outlets.length).fill(1),
    codes: marked(columns.codes, new Set(frames.map(({ id }) => id))),
    events: filters.event && (await markParts(db, columns.events, filters.event)),
  }
}

/** Some of what is chosen, in the order of the excerpts; it is overwritten by what comes next. */
export interface FramingBatch {
  /** How many excerpts. */
  count: number
  /** Of each excerpt: its place in the columns, and where its framings begin and end among those found. */
  readonly places: Int32Array
  readonly begins: Int32Array
  readonly ends: Int32Array
  /** Framings, as the columns have them; those of one excerpt have each frame once. */
  found: Int32Array
}

/** So many excerpts and their framings stay near the processor. */
const EXCERPTS_PER_BATCH = 1 << 14
/** So many batches take a few milliseconds. */
const BATCHES_PER_TURN = 16

/**
 * Goes through all that is chosen, in the order of the excerpts. The parts of a framing that are asked for are one framing, as strong as the strongest.
 * Other requests have their turn meanwhile.
 */
export async function visitChosen(chosen: ChosenFramings, visit: (batch: FramingBatch) => void): Promise<void> {
  const { framings, ranks } = chosen.columns
  const [first, behind] = rowsWithin(ranks, chosen.excerpts)
  const numbers = () => new Int32Array(EXCERPTS_PER_BATCH)
  const batch: FramingBatch = { count: 0, places: numbers(), begins: numbers(), ends: numbers(), found: framings }
  const take = takerOf(chosen)
  for (let start = first, turn = 1; start < behind; start += EXCERPTS_PER_BATCH, turn += 1) {
    chooseExcerpts(chosen, start, Math.min(start + EXCERPTS_PER_BATCH, behind), batch)
    take(batch)
    visit(batch)
    if (turn % BATCHES_PER_TURN === 0) await nextTurn()
  }
}

/** Puts the chosen excerpts between two places into a batch, with all their framings. */
function chooseExcerpts({ columns, excerpts, outlets }: ChosenFramings, start: number, end: number, batch: FramingBatch): void {
  const { ranks, outletOf, starts } = columns
  const { places, begins, ends } = batch
  let count = 0
  for (let at = start; at < end; at += 1) {
    if (outlets[outletOf[at] as number] === 0 || (excerpts && !excerpts.has(ranks[at] as number))) continue
    places[count] = at
    begins[count] = starts[at] as number
    ends[count] = starts[at + 1] as number
    count += 1
  }
  batch.count = count
}

/** What leaves of the framings of a batch those that are chosen. */
function takerOf(chosen: ChosenFramings): (batch: FramingBatch) => void {
  const { columns, codes } = chosen
  const { divided } = columns
  if (divided) return (batch) => takeDivided(chosen, divided, batch)
  return codes.every((isChosen) => isChosen === 1) ? () => {} : (batch) => takeWhole(chosen, batch)
}

/** Room for the framings of a batch that are taken. */
function roomFor({ count, begins, ends, found }: FramingBatch, all: Int32Array): Int32Array {
  const most = count === 0 ? 0 : (ends[count - 1] as number) - (begins[0] as number)
  return found === all || found.length < most ? new Int32Array(most) : found
}

function takeWhole({ columns: { framings }, codes }: ChosenFramings, batch: FramingBatch): void {
  const { count, begins, ends } = batch
  const found = roomFor(batch, framings)
  let n = 0
  for (let index = 0; index < count; index += 1) {
    const [first, last] = [begins[index] as number, ends[index] as number]
    begins[index] = n
    for (let one = first; one < last; one += 1) {
      const framing = framings[one] as number
      if (codes[framing >> CODE_SHIFT] === 0) continue
      found[n] = framing
      n += 1
    }
    ends[index] = n
  }
  batch.found = found
}

/** Two parts of a framing: the same frame, itself where one is, as strong as the stronger. */
const united = (one: number, other: number): number => ((one | other) & ~SPEECH_BITS) | Math.min(one & SPEECH_BITS, other & SPEECH_BITS)

function takeDivided(
  { columns: { framings }, codes, events }: ChosenFramings,
  { of, eventOf }: NonNullable<FramingColumns['divided']>,
  batch: FramingBatch,
): void {
  const { count, begins, ends } = batch
  const found = roomFor(batch, framings)
  const leftOut = events ? WHOLE : PART
  let n = 0
  for (let index = 0; index < count; index += 1) {
    const [first, last] = [begins[index] as number, ends[index] as number]
    begins[index] = n
    for (let one = first; one < last; one += 1) {
      const framing = framings[one] as number
      if (codes[framing >> CODE_SHIFT] === 0 || of[one] === leftOut) continue
      if (of[one] === PART && !isAsked(eventOf[one] as number, events)) continue
      const before = n > (begins[index] as number) ? (found[n - 1] as number) : -1
      const isAgain = before >> CODE_SHIFT === framing >> CODE_SHIFT
      if (!isAgain) n += 1
      found[n - 1] = isAgain ? united(before, framing) : framing
    }
    ends[index] = n
  }
  batch.found = found
}

const isAsked = (event: number, events: Uint8Array | undefined) => event === NO_EVENT || events?.[event] === 1
