/** A claim's value as stored. */
interface StoredValue {
  scope: string | null
  comparator: 'eq' | 'approx' | 'more_than' | 'less_than' | 'at_least' | 'at_most' | 'range' | 'one_of' | 'vague' | 'unknown'
  value: number | null
  low: number | null
  high: number | null
  values: string | null
  answer: string | null
  counted_share: number | null
  as_of: string | null
  sequence: number | null
  wording: string | null
}

/** What a claim says, as the API writes it. */
export function statedValue({ scope, comparator, value, low, high, values, answer, counted_share, as_of, sequence, wording }: StoredValue) {
  const numbers = values === null || values === '' ? null : values.split('|').map(Number)
  return { scope, comparator, value, low, high, values: numbers, answer, counted_share, as_of, sequence, wording }
}
