import { expect, it } from 'vitest'
import { askedOf } from '@/components/offline/asked'
import { datesInWords, leftInWords } from '@/components/offline/left-in-words'

const article = (id: string, outlet: string, published_on: string | null, published_from: string | null = null, excerpts = 1) => ({
  id,
  outlet,
  published_on,
  published_from,
  published_to: null,
  excerpts,
})
const ARTICLES = [
  article('printed', 'a', '2024-07-28'),
  article('bounded', 'a', null, '2024-07-01'),
  article('undated', 'b', null),
  article('without excerpts', 'b', null, null, 0),
]
const datesUnder = (outlets: string[], from = '') =>
  datesInWords(askedOf({ outlets: ['a', 'b'], articles: ARTICLES, hasAllArticles: true }, { outlets, from, to: '' }))

it('says what a filter on days takes from bounds, and what it leaves out', () => {
  expect(datesUnder(['a', 'b'])).toBe('')
  expect(datesUnder(['a', 'b'], '2024-07-20')).toBe(
    'Of the excerpts in this file: 1 article included by inferred bounds of the date of publication; 1 article without a date left out.',
  )
  expect(datesUnder(['b'], '2024-07-20')).toBe('Of the excerpts in this file: 1 article without a date left out.')
})

it('says that one outlet alone lacks nothing', () => {
  const rows = [{ n: 1, href: '0', outlet: 'a' }]
  expect(leftInWords('gaps', { rows, untold: 0, isWhole: true }, 5)).toBe(
    '1 of 5 rows. Only one outlet is compared, so nothing of it can be missing elsewhere.',
  )
  expect(leftInWords('gaps', { rows, untold: 4, isWhole: false }, 5)).toBe(
    '1 of the 5 rows in this file are told; of 4 more this file cannot tell.',
  )
  expect(leftInWords('gaps', { rows: [], untold: 5, why: 'other outlets may be compared then', isWhole: false }, 5)).toBe(
    'What is left of these 5 rows this file cannot tell: other outlets may be compared then.',
  )
  expect(leftInWords('frames', { rows, untold: 0, isWhole: true }, 5)).toBe('1 of 5 rows.')
})
