import type { Comparator } from '@/lib/api/contract/statement'
import type { Account, AgreementRow } from '@/lib/views/rows/agreement'

type Sides = Pick<AgreementRow, 'kind' | 'differs' | 'originators' | 'actor_name'> & { a: Account; b: Account }

const number = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 17 })
const QUALIFIERS: Partial<Record<Comparator, string>> = {
  approx: 'about ',
  more_than: 'over ',
  less_than: 'under ',
  at_least: 'at least ',
  at_most: 'at most ',
}

type Stated = Pick<Account, 'comparator' | 'value' | 'low' | 'high' | 'values' | 'answer' | 'stance' | 'modality' | 'unit' | 'wording'>

function numbersOf({ comparator, value, low, high, values }: Stated): string | null {
  if (comparator === 'range') return `${number.format(low ?? Number.NaN)} to ${number.format(high ?? Number.NaN)}`
  if (values?.length) return values.map((one) => number.format(one)).join(' or ')
  return value === null ? null : `${comparator ? (QUALIFIERS[comparator] ?? '') : ''}${number.format(value)}`
}

const CURRENCY = /^[A-Z]{0,3}[$€£¥]$/

function withUnit(numbers: string, unit: string): string {
  if (CURRENCY.test(unit)) return numbers.replace(/\d/, (digit) => `${unit}${digit}`)
  return `${numbers} ${numbers === '1' && unit === 'people' ? 'person' : unit}`
}

/**
 * What an account states, in words: `over 81 %`, `no`, `recognises`, `recognises (withdrawn)`, `“dozens of countries”`.
 * @param nameOf the name of an actor where the answer is one
 */
export function accountSays(account: Stated, nameOf: (id: string) => string | undefined): string {
  const { answer, stance, modality, unit, wording, comparator } = account
  if (stance) return modality === 'holds' ? stance : `${stance} (${modality})`
  if (answer)
    return answer
      .split('|')
      .map((part) => nameOf(part) ?? part)
      .join(', ')
  const numbers = numbersOf(account)
  if (numbers !== null) return unit ? withUnit(numbers, unit) : numbers
  return wording ? `“${wording}”` : comparator === 'unknown' ? 'said to be unknown' : 'no number given'
}

/** The last hop of the chain, or the article itself. */
const who = ({ voice_names, outlet_name }: Account) => voice_names.at(-1)?.join(' with ') ?? `${outlet_name} in its own voice`

const dayWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

const conditionsOf = ({ counted_share, as_of, sequence }: Account) =>
  [
    counted_share !== null && `${number.format(counted_share)} % counted`,
    as_of !== null && `as of ${dayWords.format(new Date(as_of))}`,
    sequence !== null && `no. ${sequence} in its text`,
  ].filter(Boolean)

/** `CNE (80 % counted, as of 28 July 2024)`. */
function whoAndWhen(account: Account): string {
  const conditions = conditionsOf(account)
  return conditions.length ? `${who(account)} (${conditions.join(', ')})` : who(account)
}

const quantity = ({ metric_name, unit }: Account) => (unit ? `${metric_name} (${unit})` : `${metric_name}`)
const scope = (account: Account) => (account.scope ? `“${account.scope}”` : 'no scope given')
const both = (a: Account, b: Account, part: (account: Account) => string) => `${part(a)}; ${part(b)}`

const UNCOMPARED: Record<NonNullable<Sides['differs']>, (a: Account, b: Account) => string> = {
  value: (a, b) => `At least one names no value to compare: ${both(a, b, whoAndWhen)}`,
  text: (a, b) => `Not compared, for the answers are free text: ${both(a, b, whoAndWhen)}`,
  scope: (a, b) => `Not the same scope: ${both(a, b, scope)}`,
  metric: (a, b) => `Not the same quantity: ${both(a, b, quantity)}`,
  target: (a, b) => `Not the same target: ${both(a, b, ({ target_name }) => `${target_name}`)}`,
}

/** Why two accounts are of their kind, in words made from the data. */
export function basisOf({ kind, differs, originators, actor_name, a, b }: Sides): string {
  if (differs) return UNCOMPARED[differs](a, b)
  switch (kind) {
    case 'series':
      return `One voice, at other points or on other conditions: ${both(a, b, whoAndWhen)}`
    case 'contradiction':
      return `One voice, and nothing in the texts orders the two: ${both(a, b, whoAndWhen)}`
    case 'rival-figures':
      return `Two voices: ${both(a, b, whoAndWhen)}`
    case 'compatible':
      return originators === 1
        ? `One voice, and both can hold: ${both(a, b, whoAndWhen)}`
        : `Two voices, and both can hold: ${both(a, b, whoAndWhen)}`
    case 'agreement':
      return originators === 1
        ? `Both rest on ${who(a)}: one voice, not two confirmations`
        : `Two voices say the same: ${both(a, b, whoAndWhen)}`
    case 'conflict':
      return `${actor_name} is said to hold both, and nothing orders the two: ${both(a, b, whoAndWhen)}`
    case 'given-and-withdrawn':
      return `Stated as held and as withdrawn: ${both(a, b, whoAndWhen)}`
    case 'stated-and-denied':
      return `Stated by one, denied by the other: ${both(a, b, whoAndWhen)}`
    default:
      return `The total is ${a.says}, the list “${b.wording}” names ${b.value}${b.scope === 'yes' ? ' and is said to be complete' : ''}`
  }
}
