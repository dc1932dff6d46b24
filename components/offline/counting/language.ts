import type { Basis } from '@/components/offline/saved-data'
import type { ViewRow } from '@/lib/api/contract/table'
import { logOddsRatio } from '@/lib/stats/log-odds'
import { round } from '@/lib/stats/round'
import { PRIOR_WORDS } from '@/lib/views/rows/language'
import { type Count, keptRows, text, toldByOutlets, without } from './answer'

/** What compares an outlet with all the others. */
export const COMPARED = ['others_count', 'others_per_thousand', 'log_odds', 'low', 'high', 'z'] as const

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)
const perThousand = (count: number, words: number) => (words > 0 ? round((count * 1000) / words, 2) : null)

/** Every row against the outlets of the other rows; where one was not measured, it is compared with none and none with it. */
export function comparedAnew(rows: readonly ViewRow[], { words: inAll, counts }: NonNullable<Basis['background']>): ViewRow[] {
  const measured = rows.filter(({ words }) => words !== null)
  const sizes = new Map(measured.map((row) => [row.outlet, Number(row.words)]))
  const ofAll = sum(sizes.values())
  const inCorpusOf = new Map(counts)
  const totals = new Map<string, number>()
  for (const row of measured) totals.set(text(row, 'term'), (totals.get(text(row, 'term')) ?? 0) + Number(row.count))
  return rows.map((row) => {
    const [term, count, words] = [text(row, 'term'), Number(row.count), sizes.get(row.outlet ?? '')]
    const others_count = (totals.get(term) ?? 0) - (words === undefined ? 0 : count)
    const others_words = ofAll - (words ?? 0)
    const inCorpus = inCorpusOf.get(term) ?? 0
    const others = { others_count, others_per_thousand: perThousand(others_count, others_words) }
    if (!words || others_words <= 0 || inCorpus <= 0) return { ...without(row, COMPARED), ...others }
    const odds = logOddsRatio(
      { count, words },
      { count: others_count, words: others_words },
      { count: inCorpus, words: inAll },
      PRIOR_WORDS,
    )
    return { ...row, ...others, log_odds: round(odds.logOdds, 3), low: round(odds.low, 3), high: round(odds.high, 3), z: round(odds.z, 2) }
  })
}

/** Terms of each outlet as they were counted, compared anew where the file knows the background and all outlets that are left. */
export const countLanguage: Count = (view, asked) => {
  const answer = keptRows(view, (row) => toldByOutlets(asked, [text(row, 'outlet')]))
  const { background } = view.basis
  const isCompared = background && answer.isWhole
  return { ...answer, rows: isCompared ? comparedAnew(answer.rows, background) : answer.rows.map((row) => without(row, COMPARED)) }
}
