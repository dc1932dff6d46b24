import { expect, it } from 'vitest'
import { absenceReader } from '@/components/corpus/absence'
import type { CorpusDetail } from '@/lib/api/contract/corpus'

type Corpus = Parameters<typeof absenceReader>[0]
type Event = CorpusDetail['events'][number]

const event = (overrides: Partial<Event>) => ({ id: 'vote', starts_on: null, date_text: null, part_of: null, ...overrides }) as Event
const article = (id: string, days: object) => ({ id, outlet: 'herald', published_on: null, published_to: null, ...days })
const absenceOf = (corpus: Corpus, event: Event, outlet: string) => absenceReader(corpus)(event, outlet)
const corpusOf = (articles: object[], coverage: object[] = [], events: Event[] = []) => ({ articles, coverage, events }) as Corpus
const searched = (event: string, coded: string) => ({ article: 'a', event, layer: 'figures', coder: 'c', coded })

it('is no statement where all articles were published before the event', () => {
  const vote = event({ starts_on: '2024-07-28' })
  for (const days of [{ published_on: '2024-07-27' }, { published_to: '2019-02-01' }]) {
    expect(absenceOf(corpusOf([article('a', days)], [searched('vote', 'full')]), vote, 'herald')).toBe('before')
  }
  expect(absenceOf(corpusOf([article('a', { published_on: '2019-12-31' })]), event({ date_text: 'early 2020' }), 'herald')).toBe('before')
  expect(absenceOf(corpusOf([article('a', { published_on: '2020-01-01' })]), event({ date_text: 'early 2020' }), 'herald')).toBe(
    'not-coded',
  )
})

it('tells what was searched for and not found from what was not searched for', () => {
  const vote = event({ starts_on: '2024-07-28' })
  const later = [article('a', { published_on: '2024-07-28' })]
  expect(absenceOf(corpusOf(later), vote, 'herald')).toBe('not-coded')
  expect(absenceOf(corpusOf(later, [searched('vote', 'none'), searched('other', 'full')]), vote, 'herald')).toBe('not-coded')
  expect(absenceOf(corpusOf(later, [searched('vote', 'partial')]), vote, 'herald')).toBe('coded')
  expect(absenceOf(corpusOf([article('a', {})], [searched('vote', 'full')]), event({}), 'herald')).toBe('coded')
})

it('takes what was searched for the whole as searched for its parts', () => {
  const [vote, unrest] = [event({}), event({ id: 'unrest', part_of: 'vote' })]
  expect(absenceOf(corpusOf([article('a', {})], [searched('vote', 'full')], [vote, unrest]), unrest, 'herald')).toBe('coded')
})
