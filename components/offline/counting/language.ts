import type { Asked } from '@/components/offline/asked'
import type { Basis, SearchedText } from '@/components/offline/saved-data'
import type { ViewRow } from '@/lib/api/contract/table'
import { languageCells, scoreOf } from '@/lib/views/rows/language-cells'
import { type Answer, type Count, isCut, keptRows, type OpenedView, text, toldByOutlets, without } from './answer'
import { leftByOutlet, visitGroups } from './left'
import { falling, inOrderOf, rising } from './order'

/** What compares an outlet with all the others. */
const COMPARED = ['others_count', 'others_per_thousand', 'log_odds', 'low', 'high', 'z'] as const

/** What can change of a row. */
export const OF_TERMS = ['count', 'own', 'attributed', 'articles', 'words', 'per_thousand', 'within_article', ...COMPARED] as const

/** Numbers of a row in what an article adds. */
const FOUND = 4

interface RowCounts {
  count: number
  attributed: number | null
  articles: number
  n: number
}

function countsOf(articles: readonly SearchedText[]): Map<number, RowCounts> {
  const counts = new Map<number, RowCounts>()
  for (const [, , found] of articles)
    visitGroups(found, FOUND, ([row = 0, count = 0, attributed = 0, n = 0]) => {
      const before = counts.get(row) ?? { count: 0, attributed: 0, articles: 0, n: 0 }
      const isKnown = attributed >= 0 && before.attributed !== null
      counts.set(row, {
        count: before.count + count,
        attributed: isKnown ? (before.attributed ?? 0) + attributed : null,
        articles: before.articles + 1,
        n: before.n + n,
      })
    })
  return counts
}

const wordsOf = (articles: readonly SearchedText[]) =>
  articles.reduce<number | null>((sum, [, words]) => (sum === null || words === null ? null : sum + words), 0)

const OUTLET = [rising('outlet_name'), rising('outlet')] as const

interface Scored {
  row: ViewRow
  score: number | undefined
}

/** The larger comes first, what has none last. */
const last = (key: number | undefined) => (key === undefined ? Number.POSITIVE_INFINITY : -key)
const absolute = (score: number | undefined) => (score === undefined ? undefined : Math.abs(score))
const BY_COUNT = [falling('count'), ...OUTLET, rising('term')] as const

/** As the server puts the rows in order: by scores as they are, not as they are rounded. */
function inOrder(scored: readonly Scored[], sort: string | undefined): ViewRow[] {
  const scores = new Map(scored.map(({ row, score }) => [row, score]))
  const score = (row: ViewRow) => last(scores.get(row))
  const strength = (row: ViewRow) => last(absolute(scores.get(row)))
  const orders: Readonly<Record<string, ReturnType<typeof inOrderOf>>> = {
    term: inOrderOf(rising('term'), ...OUTLET),
    outlet: inOrderOf(...OUTLET, score, falling('count'), rising('term')),
    count: inOrderOf(...BY_COUNT),
  }
  return scored.map(({ row }) => row).sort(orders[sort ?? ''] ?? inOrderOf(strength, ...BY_COUNT))
}

/** Each term in each outlet against all the others that are left. */
function countAnew(view: OpenedView, { corpusWords, inCorpus, articles }: NonNullable<Basis['texts']>, asked: Asked): Answer {
  const left = leftByOutlet(articles, asked)
  const texts = new Map([...left].map(([outlet, some]) => [outlet, { words: wordsOf(some), searched: some.length }]))
  const counts = countsOf([...left.values()].flat())
  const measured = [...texts.values()].reduce((sum, { words }) => sum + (words ?? 0), 0)
  const totals = new Map<string, number>()
  const found = view.rows.flatMap((row) => {
    const [counted, of] = [counts.get(Number(row.href)), texts.get(text(row, 'outlet'))]
    if (!counted || !of) return []
    const term = text(row, 'term')
    if (of.words !== null) totals.set(term, (totals.get(term) ?? 0) + counted.count)
    return [{ row, ...counted, ...of }]
  })
  const scored = found.map(({ row, n, ...counts }) => {
    const others_count = (totals.get(text(row, 'term')) ?? 0) - (counts.words === null ? 0 : counts.count)
    const others = { others_count, others_words: measured - (counts.words ?? 0) }
    const counted = { ...counts, ...others, in_corpus: inCorpus[Number(row.href)] ?? null, corpus_words: corpusWords }
    return { row: { ...row, ...languageCells(counted, view.display.speech), n }, score: scoreOf(counted) }
  })
  const rows = inOrder(scored, view.display.sort)
  return { rows, untold: 0, isWhole: !isCut(view) }
}

/** Names at most. */
const MOST_NAMED = 3

export function languageRemark(rows: readonly ViewRow[]): string | undefined {
  const unmeasured = [...new Set(rows.flatMap((row) => (row.words === null ? [text(row, 'outlet_name')] : [])))]
  const named = `${unmeasured.slice(0, MOST_NAMED).join(', ')}${unmeasured.length > MOST_NAMED ? ' and others' : ''}`
  const isAlone = rows.length > 0 && unmeasured.length === 0 && rows.every(({ others_per_thousand }) => others_per_thousand === null)
  if (isAlone) return 'One outlet is left: there is no other to set it apart from.'
  return unmeasured.length > 0 ? `Articles without a word count: no rates or comparisons for ${named}.` : undefined
}

/** Terms, counted anew in the texts that are left and compared with one another. Where the file does not have the texts, counts of whole outlets. */
export const countLanguage: Count = (view, asked) => {
  if (view.basis.texts) return countAnew(view, view.basis.texts, asked)
  const answer = keptRows(view, (row) => toldByOutlets(asked, [text(row, 'outlet')]))
  return { ...answer, rows: answer.rows.map((row) => without(row, COMPARED)) }
}
