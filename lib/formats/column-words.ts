import type { ColumnSpec, ColumnType } from '@/lib/corpus/tables'

const WRITTEN: Record<Exclude<ColumnType, 'choice'>, string> = {
  id: 'lower case, digits, hyphens',
  text: 'text',
  integer: 'whole number',
  decimal: 'number with a point, at most 18 digits before it and 8 after',
  date: 'YYYY-MM-DD',
  country: 'ISO 3166-1 alpha-3',
  language: 'BCP 47',
  sha256: '64 hex digits',
  url: 'http(s) address',
  color: '#rrggbb',
  ids: 'ids, separated by |',
  texts: 'texts, separated by |',
  decimals: 'numbers, separated by |',
  voices: 'hops of ids, separated by |; joint ids in a hop by +',
}

/** How a cell of a column is written, in a few words: `YYYY-MM-DD`, or the values that it may have. */
export const writtenAs = ({ type, choices }: ColumnSpec): string =>
  choices?.join(', ') ?? (type === 'choice' ? 'one of its values' : WRITTEN[type])
