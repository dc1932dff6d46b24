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

/** The numbers of a one_of; null for none. */
export const storedNumbers = (values: string | null): number[] | null => (values ? values.split('|').map(Number) : null)

/** What a claim says, as the API writes it. */
export function statedValue({ scope, comparator, value, low, high, values, answer, counted_share, as_of, sequence, wording }: StoredValue) {
  return { scope, comparator, value, low, high, values: storedNumbers(values), answer, counted_share, as_of, sequence, wording }
}
