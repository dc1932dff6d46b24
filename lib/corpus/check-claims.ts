import { isCalendarDate } from './calendar-day'
import { compareDecimals } from './decimal'
import { shown } from './problem'
import type { RuleScope } from './rule-scope'
import type { Row } from './tables'

type Claim = Partial<Row<'claims'>>
type Report = (column: string, message: string, expected: string) => void

const NUMBER_COLUMNS = ['value', 'low', 'high', 'values'] as const
type NumberColumn = (typeof NUMBER_COLUMNS)[number]

/** The number columns that a comparator needs; it takes no others. */
const NEEDS: Record<Row<'claims'>['comparator'], readonly NumberColumn[]> = {
  eq: ['value'],
  approx: ['value'],
  more_than: ['value'],
  less_than: ['value'],
  at_least: ['value'],
  at_most: ['value'],
  range: ['low', 'high'],
  one_of: ['values'],
  vague: [],
  unknown: [],
}

/** Claims say as much as their comparator and the kind of their metric ask for, and nothing that would be passed over. */
export function checkClaims(scope: RuleScope): void {
  let at = 0
  const report: Report = (column, message, expected) => scope.report('claims', at, column, message, expected)
  scope.tables.claims.forEach((claim, index) => {
    at = index
    const kind = scope.find('metrics', claim.metric_id)?.kind
    if (kind === 'number') checkNumber(claim, report)
    else if (kind) checkAnswer(scope, claim, kind, report)
    if (claim.low && claim.high && compareDecimals(claim.low, claim.high) > 0)
      report('high', `the range goes from ${claim.low} to ${claim.high}`, 'low at most high')
    checkCountedShare(claim, report)
  })
  for (const table of ['claims', 'positions'] as const) {
    scope.tables[table].forEach(({ sequence }, index) => {
      if (sequence === 0) scope.report(table, index, 'sequence', 'a sequence is counted from 1', '1 or more')
    })
  }
}

function checkNumber(claim: Claim, report: Report): void {
  if (claim.answer !== undefined) report('answer', 'the metric is a number', 'an empty answer, and the number in its column')
  if (!claim.comparator) return
  const needed = NEEDS[claim.comparator]
  for (const column of needed) {
    if (claim[column] === undefined) report(column, `${claim.comparator} has no ${column}`, `a number in ${needed.join(' and ')}`)
  }
  if (claim.values?.length === 1) report('values', 'one_of has one value', 'two values or more, separated by |')
  refuseNumbers(claim, needed, `with ${claim.comparator}`, report)
}

function refuseNumbers(claim: Claim, allowed: readonly NumberColumn[], reason: string, report: Report): void {
  for (const column of NUMBER_COLUMNS) {
    if (claim[column] !== undefined && !allowed.includes(column)) report(column, `${column} means nothing ${reason}`, 'an empty cell')
  }
}

function checkAnswer(scope: RuleScope, claim: Claim, kind: Exclude<Row<'metrics'>['kind'], 'number'>, report: Report): void {
  refuseNumbers(claim, [], `for a metric of kind ${kind}`, report)
  const { answer, comparator } = claim
  if (answer === undefined) {
    if (comparator && comparator !== 'unknown' && comparator !== 'vague')
      report('answer', `the metric is of kind ${kind} and the claim has no answer`, 'an answer')
    return
  }
  if (kind === 'yes-no' && answer !== 'yes' && answer !== 'no')
    report('answer', `${shown(answer)} does not answer a yes-no metric`, 'yes or no')
  if (kind === 'date' && !isCalendarDate(answer)) report('answer', `${shown(answer)} is not a date`, 'YYYY-MM-DD, YYYY-MM or YYYY')
  if (kind === 'actor' && scope.knows('actors')) {
    for (const actor of answer.split('|')) {
      if (!scope.find('actors', actor)) report('answer', `${shown(actor)} is not in actors`, 'ids of actors, separated by |')
    }
  }
}

function checkCountedShare({ counted_share }: Claim, report: Report): void {
  if (counted_share === undefined) return
  if (counted_share.startsWith('-') || compareDecimals(counted_share, '100') > 0)
    report('counted_share', `${counted_share} is no share of ballots`, 'per cent, from 0 to 100')
}
