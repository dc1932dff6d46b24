import { orderStatistic } from '@/lib/stats/bootstrap'
import { PRIOR_WORDS } from './rows/language'
import type { TermCells } from './term-cells'
import type { OutletTexts, TermCounts } from './term-counts'

/** A term in an outlet against all the other outlets of the selection. */
export interface ComparedTerm {
  /** The number of the pair, and the places of both in the order of names. */
  cell: number
  outletAt: number
  termAt: number
  count: number
  attributed: number | null
  articles: number
  excerpts: number
  texts: OutletTexts
  in_corpus: number | null
  others_count: number
  others_words: number
  /** Of `logOddsRatio` in lib/stats/log-odds.ts; null where there is nothing to compare with. */
  z: number | null
}

/** What the terms of a selection are compared by. */
export interface Comparison {
  readonly cells: TermCells
  readonly counts: TermCounts
  readonly texts: readonly OutletTexts[]
  readonly background: ReadonlyMap<string, number>
  /** Words of the whole corpus. */
  readonly words: number
}

/** All pairs, with what they are compared by. */
interface Compared extends Comparison {
  /** By the place of the outlet. */
  readonly textsOf: readonly (OutletTexts | undefined)[]
  /** By the place of the term: how often it stands in the selection, in outlets that were measured, and in the corpus. */
  readonly totals: Float64Array
  readonly inCorpus: readonly (number | null)[]
  /** Words of the outlets that were measured. */
  readonly measured: number
  /** By the place of the pair among the counts; not a number where there is nothing to compare with. */
  readonly scores: Float64Array
}

const logit = (count: number, words: number, prior: number) => Math.log((count + prior) / (words + PRIOR_WORDS - count - prior))

/** How often each term stands in the outlets of the selection that were measured. */
function totalsOf({ cells, counts }: Comparison, textsOf: Compared['textsOf']): Float64Array {
  const isMeasured = Uint8Array.from(textsOf, (texts) => Number(typeof texts?.words === 'number'))
  const totals = new Float64Array(cells.terms.length)
  for (let at = 0; at < counts.cells.length; at += 1) {
    const cell = counts.cells[at] as number
    const term = cells.termOf[cell] as number
    if (isMeasured[cells.outletOf[cell] as number] === 1) totals[term] = (totals[term] as number) + (counts.counts[at] as number)
  }
  return totals
}

/** The score of each pair: to put all in order before the first are chosen. */
function scoresOf(
  { cells, counts, words }: Comparison,
  { textsOf, totals, inCorpus, measured }: Omit<Compared, keyof Comparison | 'scores'>,
) {
  const wordsOf = Float64Array.from(textsOf, (texts) => texts?.words ?? 0)
  const priorOf = Float64Array.from(inCorpus, (count) => ((count ?? 0) * PRIOR_WORDS) / Math.max(1, words))
  const scores = new Float64Array(counts.cells.length)
  for (let at = 0; at < scores.length; at += 1) {
    const cell = counts.cells[at] as number
    const [term, count] = [cells.termOf[cell] as number, counts.counts[at] as number]
    const [own, prior] = [wordsOf[cells.outletOf[cell] as number] as number, priorOf[term] as number]
    const [others, othersWords] = [(totals[term] as number) - count, measured - own]
    const isComparable = own > 0 && othersWords > 0 && prior > 0
    const difference = isComparable ? logit(count, own, prior) - logit(others, othersWords, prior) : Number.NaN
    scores[at] = difference / Math.sqrt(1 / (count + prior) + 1 / (others + prior))
  }
  return scores
}

/** Scores all pairs of an outlet and a term. */
export function compareTerms(comparison: Comparison): Compared {
  const { cells, texts, background } = comparison
  const byId = new Map(texts.map((one) => [one.outlet, one]))
  const textsOf = cells.outlets.map(({ id }) => byId.get(id))
  const known = {
    textsOf,
    totals: totalsOf(comparison, textsOf),
    inCorpus: cells.terms.map((term) => background.get(term) ?? null),
    measured: texts.reduce((sum, { words }) => sum + (words ?? 0), 0),
  }
  return { ...comparison, ...known, scores: scoresOf(comparison, known) }
}

const nullUnlessNumber = (value: number) => (Number.isNaN(value) ? null : value)

function comparedTerm({ cells, counts, textsOf, totals, inCorpus, measured, scores }: Compared, at: number): ComparedTerm {
  const cell = counts.cells[at] as number
  const [outletAt, termAt] = [cells.outletOf[cell] as number, cells.termOf[cell] as number]
  const [count, texts] = [counts.counts[at] as number, textsOf[outletAt] as OutletTexts]
  return {
    cell,
    outletAt,
    termAt,
    count,
    attributed: nullUnlessNumber(counts.attributed[at] as number),
    articles: counts.articles[at] as number,
    excerpts: counts.excerpts[at] as number,
    texts,
    in_corpus: inCorpus[termAt] ?? null,
    others_count: (totals[termAt] as number) - (texts.words === null ? 0 : count),
    others_words: measured - (texts.words ?? 0),
    z: nullUnlessNumber(scores[at] as number),
  }
}

/** What is smaller comes first; at last what has no score. */
type Key = (compared: Compared, at: number) => number

const LAST = Number.POSITIVE_INFINITY
const orLast = (key: number) => (Number.isNaN(key) ? LAST : key)
const strength: Key = ({ scores }, at) => orLast(-Math.abs(scores[at] as number))
const score: Key = ({ scores }, at) => orLast(-(scores[at] as number))
const count: Key = ({ counts }, at) => -(counts.counts[at] as number)
const outlet: Key = ({ cells, counts }, at) => cells.outletOf[counts.cells[at] as number] as number
const term: Key = ({ cells, counts }, at) => cells.termOf[counts.cells[at] as number] as number

/** By what pairs are ordered, and what decides where that is equal. */
const BY_STRENGTH: readonly [Key, ...Key[]] = [strength, count, outlet, term]
const ORDERS: Record<string, readonly [Key, ...Key[]]> = {
  z: BY_STRENGTH,
  term: [term, outlet],
  outlet: [outlet, score, count, term],
  count: [count, outlet, term],
}

/** The places of the pairs whose outlet has texts. */
function pairsWithTexts({ cells, counts, textsOf }: Compared): Int32Array {
  const places = new Int32Array(counts.cells.length)
  let found = 0
  for (let at = 0; at < places.length; at += 1) {
    if (textsOf[cells.outletOf[counts.cells[at] as number] as number] === undefined) continue
    places[found] = at
    found += 1
  }
  return places.subarray(0, found)
}

/** The pairs of which the first `top` by this key are a part: sorting all would take most of the time. */
function firstBy(key: Key, compared: Compared, pairs: Int32Array, top: number): Int32Array {
  if (pairs.length <= top) return pairs
  const keys = new Float64Array(pairs.length)
  for (let place = 0; place < keys.length; place += 1) keys[place] = key(compared, pairs[place] as number)
  const last = orderStatistic(keys.slice(), top - 1)
  return pairs.filter((_, place) => (keys[place] as number) <= last)
}

/** The first pairs in the order that is asked for, of outlets with texts, and how many there are. */
export function firstTerms(compared: Compared, sort: string | undefined, top: number): { first: ComparedTerm[]; total: number } {
  const keys = ORDERS[sort ?? ''] ?? BY_STRENGTH
  const pairs = pairsWithTexts(compared)
  const inOrder = (a: number, b: number) => {
    for (const key of keys) {
      const [one, other] = [key(compared, a), key(compared, b)]
      if (one !== other) return one - other
    }
    return 0
  }
  const first = Array.from(firstBy(keys[0], compared, pairs, top))
    .sort(inOrder)
    .slice(0, top)
  return { first: first.map((at) => comparedTerm(compared, at)), total: pairs.length }
}
