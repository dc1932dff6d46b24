import { type ChosenFramings, visitChosen } from './chosen-framings'
import { SPEECHES } from './frame-facts'

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
  const lastArticleWith = new Int32Array(outlets * codes).fill(-1)
  let [outlet, article, isFramed] = [0, -1, false]
  await visitChosen(chosen, {
    excerpt(_, ofOutlet, ofArticle) {
      outlet = ofOutlet
      add(counts.excerpts, outlet)
      if (article !== ofArticle) add(counts.articles, outlet)
      article = ofArticle
      isFramed = false
    },
    framing(code, speech, isDirect) {
      const cell = outlet * codes + code
      add(counts.bySpeech, cell * SPEECHES.length + speech)
      if (lastArticleWith[cell] !== article) add(counts.articlesWith, cell)
      lastArticleWith[cell] = article
      if (isDirect && !isFramed) add(counts.framed, outlet)
      isFramed ||= isDirect
    },
  })
  return counts
}

function add(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] as number) + 1
}

/** What was counted of one outlet and frame. */
export function ofFrame({ bySpeech, articlesWith }: FramingCounts, cell: number) {
  const [own, attributed, disputed] = [0, 1, 2].map((speech) => bySpeech[cell * SPEECHES.length + speech] ?? 0) as [number, number, number]
  return { n: own + attributed + disputed, articles: articlesWith[cell] ?? 0, own, attributed, disputed }
}
