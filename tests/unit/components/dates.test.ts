import { expect, it } from 'vitest'
import { dayInWords, periodInWords, publicationInWords } from '@/components/excerpts/dates'

const unknown = { published_on: null, published_from: null, published_to: null }

it('writes days, months and years as far as they are known', () => {
  expect(['2024-07-31', '2024-07', '2024', 'in July'].map(dayInWords)).toEqual(['31 July 2024', 'July 2024', '2024', 'in July'])
})

it('says of a day of publication where it comes from', () => {
  expect(publicationInWords({ ...unknown, published_on: '2017-08-01' }, 'printed')).toBe('1 August 2017')
  expect(publicationInWords({ ...unknown, published_on: '2017-08-01' }, 'inferred')).toBe('1 August 2017 (date inferred)')
  expect(publicationInWords({ ...unknown, published_from: '2024-07-29', published_to: '2024-12-31' })).toBe(
    'between 29 July 2024 and 31 December 2024 (date inferred)',
  )
  expect(publicationInWords({ ...unknown, published_from: '2019-01-26' })).toBe('26 January 2019 or later (date inferred)')
  expect(publicationInWords({ ...unknown, published_to: '2019-01-26' })).toBe('26 January 2019 or earlier (date inferred)')
  expect(publicationInWords(unknown)).toBe('date not stated')
})

it('shortens a period by what both ends share', () => {
  expect(periodInWords('2024-07-28', null)).toBe('28 July 2024')
  expect(periodInWords('2024-07-28', '2024-07-31')).toBe('28–31 July 2024')
  expect(periodInWords('2024-07-31', '2024-08-22')).toBe('31 July – 22 August 2024')
  expect(periodInWords('2023-12-31', '2024-01-02')).toBe('31 December 2023 – 2 January 2024')
})
