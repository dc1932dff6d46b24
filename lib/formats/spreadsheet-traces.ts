import type { ColumnType } from '@/lib/corpus/tables'

const TEXT_COLUMN = 'format the column as text before typing or importing'

/** What to do about a cell that a spreadsheet has changed on its own; undefined when it shows no trace of that. */
export function spreadsheetAdvice(type: ColumnType, text: string): string | undefined {
  if (text !== text.trim()) return 'remove the white space around it'
  if (/[\u2018\u2019\u201C\u201D]/.test(text) && type !== 'text' && type !== 'texts') return 'replace the typographic quotation marks'
  return ADVICE[type]?.(text)
}

type Advice = (text: string) => string | undefined

const ADVICE: Partial<Record<ColumnType, Advice>> = {
  id: adviseId,
  ids: adviseId,
  integer: adviseNumber,
  decimal: adviseNumber,
  decimals: adviseNumber,
  date: adviseDate,
}

function adviseId(text: string): string | undefined {
  if (isScientific(text)) return `a spreadsheet has turned it into a number in scientific notation: type it again, and ${TEXT_COLUMN}`
  if (/^\d+[.,]\d+$/.test(text)) return `a spreadsheet has turned it into a number: type it again, and ${TEXT_COLUMN}`
  if (looksLikeLocalDate(text)) return `a spreadsheet has turned it into a date: type it again, and ${TEXT_COLUMN}`
  if (/^[A-Za-z0-9-]+$/.test(text)) return 'write it in lower case'
  return undefined
}

function adviseNumber(text: string): string | undefined {
  if (isScientific(text)) return `write the number out; a spreadsheet has shortened it: ${TEXT_COLUMN}`
  if (/^[+-]?\d{1,3}([.,' \u00A0\u202F]\d{3})+([.,]\d+)?$/.test(text))
    return 'remove the marks between the thousands, and write a point before decimals'
  if (/^[+-]?\d+,\d+$/.test(text)) return 'write a point before the decimals'
  if (/^[+-]?\d+\.0+$/.test(text)) return 'a spreadsheet has added decimals: write the whole number'
  if (/%$/.test(text)) return 'leave the percent sign out'
  return undefined
}

function adviseDate(text: string): string | undefined {
  if (looksLikeLocalDate(text)) return `a spreadsheet writes dates in its local form: ${TEXT_COLUMN}, and type the dates again`
  if (/^\d{5}(\.\d+)?$/.test(text)) return `a spreadsheet has turned the date into its day number: ${TEXT_COLUMN}, and type the dates again`
  if (/^\d{4}-\d\d-\d\d[T ]/.test(text)) return 'leave the time out'
  if (/^\d{4}(-\d\d)?$/.test(text)) return 'leave the cell empty where no day is known; bounds and words have columns of their own'
  return undefined
}

const isScientific = (text: string) => /^[+-]?\d+([.,]\d+)?E[+-]?\d+$/i.test(text)

function looksLikeLocalDate(text: string): boolean {
  return (
    /^\d{1,2}[/.-]\d{1,2}[/.-](\d{2}|\d{4})$/.test(text) ||
    /^\d{4}\/\d{1,2}\/\d{1,2}$/.test(text) ||
    /^\d{1,2}[- ]\p{L}{3,9}\.?([- ]\d{2,4})?$/u.test(text)
  )
}
