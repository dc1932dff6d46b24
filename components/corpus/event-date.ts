import { periodInWords } from '@/components/excerpts/dates'
import type { CorpusDetail } from '@/lib/api/contract/corpus'

/** When an event happened, as far as it is known; an inferred date says so. */
export function eventDate({ starts_on, ends_on, date_text, date_basis }: CorpusDetail['events'][number]): string {
  const date = starts_on ? periodInWords(starts_on, ends_on) : date_text
  if (!date) return ''
  return date_basis === 'inferred' ? `${date} (date inferred)` : date
}
