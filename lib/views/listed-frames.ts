import { outletsByName } from '@/lib/store/outlets-by-name'
import { both } from '@/lib/store/rank-set'
import { type ChosenFramings, chosenFramings, visitChosen } from './chosen-framings'
import type { FrameName } from './frame-names'
import { areCountable, countFramings, type FramingCounts, ofFrame } from './framing-counts'
import { keptAnswers } from './kept-answers'
import { type CountedFrames, queriedFrames } from './queried-frames'
import { isOfDates, undatedExcerpts } from './undated'
import type { Reading } from './view'

/** Something named, by its number in the columns and its place in the order of the rows. */
interface Placed extends FrameName {
  number: number
  place: number
}

/** A row to be: what it is ordered by. */
interface Cell {
  outlet: Placed
  frame: Placed
  share: number
}

/** In the columns nothing is numbered of which nothing was found. */
const NOT_FOUND = -1

function placed(named: readonly FrameName[], names: readonly string[]): Placed[] {
  const numbers = new Map(names.map((name, number) => [name, number]))
  return named.map(({ id, name }, place) => ({ id, name, number: numbers.get(id) ?? NOT_FOUND, place }))
}

/** Those with reviewed excerpts, those with most first. */
function outletsOf(named: readonly FrameName[], names: readonly string[], { excerpts }: FramingCounts): Placed[] {
  const size = ({ number }: Placed) => excerpts[number] ?? 0
  return placed(named, names)
    .filter((outlet) => size(outlet) > 0)
    .sort((a, b) => size(b) - size(a))
    .map((outlet, place) => ({ ...outlet, place }))
}

const ORDERS: Record<string, (a: Cell, b: Cell) => number> = {
  outlet: (a, b) => a.outlet.place - b.outlet.place || b.share - a.share || a.frame.place - b.frame.place,
  frame: (a, b) => a.frame.place - b.frame.place || a.outlet.place - b.outlet.place,
  share: (a, b) => b.share - a.share || a.frame.place - b.frame.place || a.outlet.place - b.outlet.place,
}

/** As many of the first as have `top` rows, where each has as many rows. */
const firstOf = <T>(all: readonly T[], each: number, top: number): readonly T[] =>
  all.slice(0, Math.min(all.length, Math.ceil(top / Math.max(1, each))))

/** The first rows in the order that is asked for. */
function firstCells(
  { display: { sort = '' }, top }: Reading,
  outlets: readonly Placed[],
  frames: readonly Placed[],
  share: (outlet: Placed, frame: Placed) => number,
): Cell[] {
  const ofOutlets = sort === 'frame' || sort === 'share' ? outlets : firstOf(outlets, frames.length, top)
  const ofFrames = sort === 'frame' ? firstOf(frames, outlets.length, top) : frames
  const cells = ofOutlets.flatMap((outlet) => ofFrames.map((frame) => ({ outlet, frame, share: share(outlet, frame) })))
  return cells.sort(ORDERS[sort] ?? ORDERS.outlet).slice(0, top)
}

const kept = keptAnswers<FramingCounts>(4)

/** The counts of all excerpts, or of those of some outlets, are kept. */
function countsOf({ db, filters: { coder, codebook, outlet, code } }: Reading, chosen: ChosenFramings): Promise<FramingCounts> {
  if (chosen.excerpts) return countFramings(chosen)
  return kept(db, JSON.stringify([coder, codebook, outlet, code]), () => countFramings(chosen))
}

/** Of how many articles without a printed day the excerpts with one of the frames are. */
async function countUndated(db: Reading['db'], chosen: ChosenFramings): Promise<number> {
  const { articles: articleOf } = chosen.columns
  const articles = new Set<number>()
  await visitChosen({ ...chosen, excerpts: both(await undatedExcerpts(db), chosen.excerpts) }, ({ count, places, begins, ends }) => {
    for (let index = 0; index < count; index += 1)
      if (begins[index] !== ends[index]) articles.add(articleOf[places[index] as number] as number)
  })
  return articles.size
}

/** The rows of a scope that lists of framings can answer (`areListed`). */
export async function listedFrames(reading: Reading): Promise<CountedFrames> {
  const { db, display, filters } = reading
  const [chosen, named] = await Promise.all([chosenFramings(db, reading), outletsByName(db)])
  if (!areCountable(chosen)) return queriedFrames(reading)
  const { columns, frames } = chosen
  const counts = await countsOf(reading, chosen)
  const found = (outlet: Placed, frame: Placed) =>
    ofFrame(counts, frame.number === NOT_FOUND ? NOT_FOUND : outlet.number * columns.codes.length + frame.number)
  const sizeOf = ({ number }: Placed) => ({ total: counts.excerpts[number] ?? 0, articles_total: counts.articles[number] ?? 0 })
  const share = (outlet: Placed, frame: Placed) => {
    const [{ n, articles }, { total, articles_total }] = [found(outlet, frame), sizeOf(outlet)]
    return display.unit === 'articles' ? articles / articles_total : n / total
  }
  const outlets = outletsOf(named, columns.outlets, counts)
  const cells = firstCells(reading, outlets, placed(frames, columns.codes), share)
  const codebook = filters.codebook?.[0] ?? ''
  const rows = cells.map(({ outlet, frame }) => ({
    outlet: outlet.id,
    outlet_name: outlet.name,
    code: frame.id,
    code_name: frame.name,
    codebook,
    ...sizeOf(outlet),
    ...found(outlet, frame),
  }))
  return { rows, total: outlets.length * frames.length, undated: isOfDates(filters) ? await countUndated(db, chosen) : 0 }
}
