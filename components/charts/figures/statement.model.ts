import { type NameOf, valueLabel } from '@/components/charts/value-label'
import { chainWords } from '@/components/charts/voice-chain'
import type { FigureRow } from '@/lib/views/rows/figures'
import { claimSentence, quantityTitle } from './words.model'

/** One claim, wherever it stands. */
export interface Statement {
  row: FigureRow
  label: string
  /** The whole claim in words, for those who do not see the chart. */
  sentence: string
  chain: string
  disputed: boolean
  relayed: boolean
}

/** A claim that stands alone. */
export interface Single extends Statement {
  title: string
  about: string | null
}

export function statementOf(row: FigureRow, nameOf: NameOf, label: string): Statement {
  return {
    row,
    label,
    sentence: claimSentence(row, nameOf),
    chain: chainWords(row),
    disputed: row.attitude === 'disputes',
    relayed: row.relayed,
  }
}

export function singleOf(row: FigureRow, nameOf: NameOf): Single {
  return { ...statementOf(row, nameOf, valueLabel(row, nameOf)), title: row.metric_name, about: quantityTitle(row, false) }
}
