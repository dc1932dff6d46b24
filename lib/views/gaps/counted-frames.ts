import type { Kysely } from 'kysely'
import { ranksOfArticles } from '@/lib/store/article-ranks'
import type { Database } from '@/lib/store/database'
import { markParts } from '@/lib/store/event-parts'
import { activeFilters, type Filters } from '@/lib/store/filters'
import { both, type RankSet } from '@/lib/store/rank-set'
import { type FrameColumns, frameCells, frameColumns, NO_EVENT } from './frame-columns'

/** Codings of one frame in one outlet, and the excerpts that they are in. */
export interface CountedFrame {
  readonly code: string
  readonly outlet: string
  readonly stated: number
  readonly n: number
}

type Ranks = Pick<RankSet, 'forEach'>

export interface CountedFrames {
  readonly frames: readonly CountedFrame[]
  /** Those of some excerpts that were counted, and in which one of the frames was found. */
  excerptsOf(some: Ranks, frames: readonly CountedFrame[]): number[]
}

const OF_EXCERPTS: readonly string[] = ['event', 'q', 'from', 'to', 'language', 'group']
const ASKED: readonly string[] = ['coder', 'outlet', ...OF_EXCERPTS]

type IsCounted = (rank: number, event: number) => boolean
/** @param stated how many codings of the frame stand there */
type VisitCell = (rank: number, cell: number, stated: number) => void

/** Visits what is counted in each excerpt of a set. */
function visitCells({ starts, cells, stated, events }: FrameColumns, set: Ranks, isCounted: IsCounted | undefined, visit: VisitCell): void {
  set.forEach((rank) => {
    const end = starts[rank + 1] ?? 0
    for (let at = starts[rank] as number; at < end; at += 1) {
      if (isCounted && !isCounted(rank, events ? (events.of[at] as number) : NO_EVENT)) continue
      visit(rank, cells[at] as number, stated ? (stated[at] as number) : 1)
    }
  })
}

/** By the numbers of outlets and frames: codings, and excerpts with one. */
interface FrameCounts {
  readonly codings: Uint32Array
  readonly excerpts: Uint32Array
}

function count(columns: FrameColumns, set: Ranks, isCounted: IsCounted | undefined): FrameCounts {
  const [codings, excerpts] = [new Uint32Array(columns.size), new Uint32Array(columns.size)]
  let [lastRank, lastCell] = [-1, -1]
  visitCells(columns, set, isCounted, (rank, cell, stated) => {
    codings[cell] = (codings[cell] as number) + stated
    if (cell !== lastCell || rank !== lastRank) excerpts[cell] = (excerpts[cell] as number) + 1
    lastRank = rank
    lastCell = cell
  })
  return { codings, excerpts }
}

const wholes = new WeakMap<FrameColumns, FrameCounts>()

/** What is counted of all excerpts. */
function countAll(columns: FrameColumns): FrameCounts {
  const every: Ranks = {
    forEach(visit) {
      for (let rank = 0; rank < columns.starts.length - 1; rank += 1) visit(rank)
    },
  }
  const all = wholes.get(columns) ?? count(columns, every, undefined)
  wholes.set(columns, all)
  return all
}

/** The same as `count`, by what is not in the set: of most excerpts that is less. */
function countMost(columns: FrameColumns, set: RankSet): FrameCounts {
  const [all, others] = [countAll(columns), count(columns, set.others(), undefined)]
  const withoutThem = (counted: keyof FrameCounts) => all[counted].map((number, cell) => number - (others[counted][cell] as number))
  return { codings: withoutThem('codings'), excerpts: withoutThem('excerpts') }
}

/** Do the filters say which excerpts are looked at, and nothing else of their codings than whose they are and of which event? */
export function canBeCounted(filters: Filters): boolean {
  const { coder = [], event, about, coded, q, search, lacking } = filters
  const active = activeFilters(filters)
  if (lacking || coder.length !== 1 || !active.every((name) => ASKED.includes(name))) return false
  return (
    active.some((name) => OF_EXCERPTS.includes(name)) &&
    (!event || (about && coded) !== undefined) &&
    (q === undefined || search !== undefined)
  )
}

/**
 * The codings of frames under filters of which they can be counted, by frame and outlet. A coding that names no event is about those of its excerpt.
 * @param filters with the sets of the excerpts about its events and with its words, where it names any
 */
export async function countFrames(db: Kysely<Database>, filters: Filters): Promise<CountedFrames> {
  const { coder = [], outlet, event, about, coded, search } = filters
  const [columns, cells, within] = await Promise.all([
    frameColumns(db, coder[0] as string),
    frameCells(db),
    ranksOfArticles(db, { ...filters, outlet: undefined }),
  ])
  const set = both(both(within, search), event && coded) as RankSet
  const selected = event && columns.events ? await markParts(db, columns.events.ids, event) : undefined
  const isOfEvents = (rank: number, of: number) => (of === NO_EVENT ? about?.has(rank) : selected?.[of] === 1) ?? false
  const isCounted = event && (columns.events || coded !== about) ? isOfEvents : undefined
  const areMost = !isCounted && 2 * set.size > columns.starts.length
  const { codings, excerpts } = areMost ? countMost(columns, set) : count(columns, set, isCounted)
  const found = [...cells].flatMap(([cell, names]) => {
    const n = excerpts[cell] ?? 0
    return n > 0 && (!outlet || outlet.includes(names.outlet)) ? [{ cell, ...names, stated: codings[cell] as number, n }] : []
  })
  return {
    frames: found,
    excerptsOf(some, frames) {
      const wanted = new Set(frames)
      const isWanted = new Set(found.flatMap((frame) => (wanted.has(frame) ? [frame.cell] : [])))
      const ranks: number[] = []
      visitCells(columns, some, isCounted, (rank, cell) => {
        if (ranks.at(-1) !== rank && isWanted.has(cell) && set.has(rank)) ranks.push(rank)
      })
      return ranks
    },
  }
}
