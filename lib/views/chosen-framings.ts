import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import type { Database } from '@/lib/store/database'
import type { Filters } from '@/lib/store/filters'
import { type RankSet, readRanks } from '@/lib/store/rank-set'
import { rankSet } from '@/lib/store/rank-sets'
import { articleCondition, knownRanks } from '@/lib/store/where'
import { withEventRanks } from './event-ranks'
import { type FrameName, frameNames } from './frame-names'
import { type FramingColumns, framingColumns, NO_EVENT, PART, WHOLE } from './framing-columns'
import type { Scope } from './view'

/** The framings that a scope speaks of: columns with what is chosen of them; undefined sets choose all. */
export interface ChosenFramings {
  readonly columns: FramingColumns
  /** The frames that the scope speaks of, in the order of their names. */
  readonly frames: readonly FrameName[]
  /** Excerpts by rank. */
  readonly excerpts: RankSet | undefined
  /** Articles by the rank of their first reviewed excerpt. */
  readonly articles: RankSet | undefined
  /** By the numbers of the columns, 1 for what is chosen. */
  readonly outlets: Uint8Array
  readonly codes: Uint8Array
  /** Undefined where no event is asked for. */
  readonly events: Uint8Array | undefined
}

const OF_ARTICLE = ['group', 'from', 'to', 'language', 'lacking'] as const

/** The articles that the filters leave, but for those on outlets; undefined for all. */
async function chosenArticles(db: Kysely<Database>, { coder = [''], codebook = [''], ...filters }: Filters): Promise<RankSet | undefined> {
  const asked = Object.fromEntries(OF_ARTICLE.flatMap((name) => (filters[name] ? [[name, filters[name]]] : []))) as Filters
  if (Object.keys(asked).length === 0) return undefined
  return rankSet(db, `framed articles ${JSON.stringify([coder, codebook, asked])}`, () =>
    readRanks(
      db,
      sql`select first_rid as rid from article_reviews
        where coder_id in (${sql.join(coder)}) and codebook in (${sql.join(codebook)}) and ${articleCondition('article_reviews', asked)}`,
    ),
  )
}

/** 1 for each name that is among those asked for. */
const marked = (names: readonly string[], asked: ReadonlySet<string>): Uint8Array =>
  Uint8Array.from(names, (name) => Number(asked.has(name)))

/** The events of the columns that are asked for: the events themselves and their parts. */
async function chosenEvents(db: Kysely<Database>, events: readonly string[], asked: readonly string[]): Promise<Uint8Array> {
  if (events.length === 0) return new Uint8Array(0)
  const parts = await db.selectFrom('event_parts').where('event_id', 'in', asked).select('part_id').execute()
  return marked(events, new Set(parts.map(({ part_id }) => part_id)))
}

/** What a scope chooses that lists of framings can answer (`areListed`). */
export async function chosenFramings(db: Kysely<Database>, scope: Scope): Promise<ChosenFramings> {
  const { coder: [coder = ''] = [], codebook: [codebook = ''] = [] } = scope.filters
  const [columns, filters, articles, frames] = await Promise.all([
    framingColumns(db, coder, codebook),
    withEventRanks(db, scope.filters),
    chosenArticles(db, scope.filters),
    frameNames(db, scope),
  ])
  return {
    columns,
    frames,
    excerpts: knownRanks(filters),
    articles,
    outlets: filters.outlet ? marked(columns.outlets, new Set(filters.outlet)) : new Uint8Array(columns.outlets.length).fill(1),
    codes: marked(columns.codes, new Set(frames.map(({ id }) => id))),
    events: filters.event && (await chosenEvents(db, columns.events, filters.event)),
  }
}

/** What to do with each chosen excerpt, and then with each framing of it; numbers are those of the columns. */
export interface Visitor {
  /** @param at its place in the columns */
  excerpt(at: number, outlet: number, article: number): void
  framing(code: number, speech: number, isDirect: boolean): void
}

/** So many excerpts take a few milliseconds. */
const EXCERPTS_PER_TURN = 1 << 18

/**
 * Goes through all that is chosen, in the order of the excerpts. The parts of a framing that are asked for are one framing, as strong as the strongest.
 * Other requests have their turn meanwhile.
 */
export async function visitChosen(chosen: ChosenFramings, visitor: Visitor): Promise<void> {
  const { length } = chosen.columns.ranks
  for (let start = 0; start < length; start += EXCERPTS_PER_TURN) {
    if (start > 0) await nextTurn()
    visitBetween(chosen, visitor, start, Math.min(start + EXCERPTS_PER_TURN, length))
  }
}

function visitBetween(
  { columns, excerpts, articles, outlets, codes, events }: ChosenFramings,
  { excerpt, framing }: Visitor,
  start: number,
  end: number,
): void {
  const { ranks, articles: articleOf, outletOf, starts, codeOf, speechOf, isDirect, dividedOf, eventOf } = columns
  const leftOut = events ? WHOLE : PART
  for (let at = start; at < end; at += 1) {
    const [outlet, article] = [outletOf[at] as number, articleOf[at] as number]
    if (outlets[outlet] === 0 || (excerpts && !excerpts.has(ranks[at] as number)) || (articles && !articles.has(article))) continue
    excerpt(at, outlet, article)
    const last = starts[at + 1] as number
    let code = -1
    let speech = 0
    let direct = 0
    for (let one = starts[at] as number; one < last; one += 1) {
      const next = codeOf[one] as number
      if (codes[next] === 0 || dividedOf[one] === leftOut) continue
      if (dividedOf[one] === PART && !isAsked(eventOf[one] as number, events)) continue
      if (next !== code) {
        if (code >= 0) framing(code, speech, direct === 1)
        code = next
        speech = speechOf[one] as number
        direct = isDirect[one] as number
      } else {
        speech = Math.min(speech, speechOf[one] as number)
        direct |= isDirect[one] as number
      }
    }
    if (code >= 0) framing(code, speech, direct === 1)
  }
}

const isAsked = (event: number, events: Uint8Array | undefined) => event === NO_EVENT || events?.[event] === 1
