import { groupBy } from '@/components/charts/group-by'
import { type NameOf, shortValueLabel, valueLabel } from '@/components/charts/value-label'
import { chainKey, chainWords, countAccounts } from '@/components/charts/voice-chain'
import type { FigureRow } from '@/lib/views/rows/figures'
import { quantityKey } from './order.model'
import { type Statement, statementOf } from './statement.model'
import { quantityTitle } from './words.model'

/** One answer that is no number, and everybody who gives it. */
export interface Answer {
  key: string
  label: string
  /** Distinct originators. */
  accounts: number
  /** Claims of one outlet and chain, in one run. */
  voices: { key: string; chain: string; statements: Statement[] }[]
}

export interface Answers {
  kind: 'answers'
  metric: string
  key: string
  title: string
  about: string | null
  answers: Answer[]
}

function answerOf(key: string, rows: readonly FigureRow[], nameOf: NameOf): Answer {
  return {
    key,
    label: shortValueLabel(rows[0] as FigureRow, nameOf),
    accounts: countAccounts(rows),
    voices: [...groupBy(rows, chainKey)].map(([chain, claims]) => ({
      key: chain,
      chain: chainWords(claims[0] as FigureRow),
      statements: claims.map((row) => statementOf(row, nameOf, valueLabel(row, nameOf))),
    })),
  }
}

/** The answers to one question (one quantity), those of most accounts first. */
export function answersOf(rows: readonly FigureRow[], withEvent: boolean, nameOf: NameOf): Answers {
  const first = rows[0] as FigureRow
  const answers = [...groupBy(rows, (row) => row.answer ?? row.wording ?? '')].map(([key, group]) => answerOf(key, group, nameOf))
  return {
    kind: 'answers',
    metric: first.metric,
    key: quantityKey(first),
    title: first.metric_name,
    about: quantityTitle(first, withEvent),
    answers: answers.sort((a, b) => b.accounts - a.accounts || b.voices.length - a.voices.length || a.key.localeCompare(b.key, 'en')),
  }
}
