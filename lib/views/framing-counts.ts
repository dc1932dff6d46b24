import { type ChosenFramings, type FramingBatch, visitChosen } from './chosen-framings'
import { SPEECHES } from './frame-facts'
import { CODE_SHIFT, DIRECT, type FramingColumns, SPEECH_BITS } from './framing-columns'

/** What was counted of the chosen framings; by the numbers of the columns. */
export interface FramingCounts {
  /** Of each outlet: reviewed excerpts, articles with such, excerpts with a frame itself. */
  readonly excerpts: Int32Array
  readonly articles: Int32Array
  readonly framed: Int32Array
  /** Of each outlet and frame, `outlet * codes + code`: articles with it, and, `SPEECHES` side by side, excerpts by how it stands in them. */
  readonly articlesWith: Int32Array
  readonly bySpeech: Int32Array
}

/** Every pair of an outlet and a frame has its place in the counts, found or not: of more than these the database counts. */
const MOST_PAIRS = 250_000

/** Are there few enough outlets and frames for `countFramings`? */
export const areCountable = ({ columns: { outlets, codes } }: ChosenFramings): boolean => outlets.length * codes.length <= MOST_PAIRS

/** Counts excerpts and articles by outlet and frame. The excerpts of an article stand together. */
export async function countFramings(chosen: ChosenFramings): Promise<FramingCounts> {
  const [outlets, codes] = [chosen.columns.outlets.length, chosen.columns.codes.length]
  const counts = {
    excerpts: new Int32Array(outlets),
    articles: new Int32Array(outlets),
    framed: new Int32Array(outlets),
    articlesWith: new Int32Array(outlets * codes),
    bySpeech: new Int32Array(outlets * codes * SPEECHES.length),
  }
  const articles = { last: -1, lastWith: new Int32Array(outlets * codes).fill(-1) }
  await visitChosen(chosen, (batch) => countBatch(chosen.columns, batch, counts, articles))
  return counts
}

/** The latest article that was counted, and of each outlet and frame the latest with it. */
interface LatestArticles {
  last: number
  readonly lastWith: Int32Array
}

const STANDINGS = SPEECHES.length

/** 1 if two numbers differ, without a branch: whether they do cannot be foretold. */
const areOther = (one: number, other: number): number => ((one ^ other) | -(one ^ other)) >>> 31

function countBatch(
  { codes, outletOf, articles: articleOf }: FramingColumns,
  { count, places, begins, ends, found }: FramingBatch,
  { excerpts, articles, framed, articlesWith, bySpeech }: FramingCounts,
  latest: LatestArticles,
): void {
  const { lastWith } = latest
  const { length } = codes
  let last = latest.last
  for (let index = 0; index < count; index += 1) {
    const at = places[index] as number
    const [outlet, article, end] = [outletOf[at] as number, articleOf[at] as number, ends[index] as number]
    excerpts[outlet] = (excerpts[outlet] as number) + 1
    articles[outlet] = (articles[outlet] as number) + areOther(article, last)
    last = article
    let ways = 0
    for (let one = begins[index] as number; one < end; one += 1) {
      const framing = found[one] as number
      const cell = outlet * length + (framing >> CODE_SHIFT)
      const standing = cell * STANDINGS + (framing & SPEECH_BITS)
      bySpeech[standing] = (bySpeech[standing] as number) + 1
      articlesWith[cell] = (articlesWith[cell] as number) + areOther(article, lastWith[cell] as number)
      lastWith[cell] = article
      ways |= framing
    }
    framed[outlet] = (framed[outlet] as number) + Number((ways & DIRECT) !== 0)
  }
  latest.last = last
}

/** What was counted of one outlet and frame. */
export function ofFrame({ bySpeech, articlesWith }: FramingCounts, cell: number) {
  const [own, attributed, disputed] = [0, 1, 2].map((speech) => bySpeech[cell * SPEECHES.length + speech] ?? 0) as [number, number, number]
  return { n: own + attributed + disputed, articles: articlesWith[cell] ?? 0, own, attributed, disputed }
}
