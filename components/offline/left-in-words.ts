import { plural } from '@/components/ui/plural'
import type { Asked } from './asked'
import type { Answer } from './counting/answer'
import { wayOf } from './counting/ways'
import { daysOf } from './days'

const numbers = (count: number) => count.toLocaleString('en-GB')

function rowsInWords({ rows, untold, why, isWhole }: Answer, all: number): string {
  const because = why ? `: ${why}` : ''
  if (rows.length === 0 && untold > 0) return `What is left of these ${plural(all, 'row')} this file cannot tell${because}.`
  const left = isWhole
    ? `${numbers(rows.length)} of ${plural(all, 'row')}`
    : `${numbers(rows.length)} of the ${plural(all, 'row')} in this file are told`
  return `${left}${untold > 0 ? `; of ${numbers(untold)} more this file cannot tell${because}` : ''}.`
}

/** How many rows of a view are left, of how many the file cannot tell, and what must be known of them. */
export function leftInWords(view: string, answer: Answer, all: number): string {
  const remark = answer.untold === 0 ? wayOf(view).remark?.(answer.rows) : undefined
  return [rowsInWords(answer, all), remark].filter(Boolean).join(' ')
}

/** What a filter on days makes of articles whose day of publication is not printed; empty where there are none. */
export function datesInWords({ articles, passes, filter: { outlets, from, to } }: Asked): string {
  if (from === '' && to === '') return ''
  const held = articles.filter(({ excerpts, outlet }) => excerpts > 0 && outlets.includes(outlet))
  const inferred = held.filter((article) => article.published_on === null && passes(article)).length
  const undated = held.filter((article) => daysOf(article)[0] === '').length
  const said = [
    inferred > 0 && `${plural(inferred, 'article')} included by inferred bounds of the date of publication`,
    undated > 0 && `${plural(undated, 'article')} without a date left out`,
  ].filter(Boolean)
  return said.length > 0 ? `Of the excerpts in this file: ${said.join('; ')}.` : ''
}
