import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addPeriods, dayNumber, dayText, startOfPeriod } from '@/components/charts/timeline/calendar.model'
import { timelineModel } from '@/components/charts/timeline/timeline.model'
import { columnsInWords, rowInWords, spanInWords } from '@/components/charts/timeline/words'
import type { TimelineRow } from '@/lib/views/rows/timeline'

const row = (overrides: Partial<TimelineRow>): TimelineRow => ({
  period: '2024-07-01',
  outlet: 'a',
  outlet_name: 'A',
  first_day: '2024-07-01',
  last_day: '2024-07-31',
  dated: 'day',
  articles: 2,
  n: 5,
  href: `/${overrides.outlet ?? 'a'}/${overrides.first_day ?? ''}`,
  ...overrides,
})
const bounds = (first_day: string | null, last_day: string | null) =>
  row({ period: null, first_day, last_day, dated: 'bounds', outlet: 'b' })
const event = { title: 'The vote', starts_on: '2024-07-28', ends_on: null }

describe('lanes', () => {
  const rows = [
    row({}),
    row({ outlet: 'b', outlet_name: 'B', articles: 4, n: 4 }),
    bounds('2024-08-01', '2024-09-30'),
    row({ outlet: 'b', period: null, first_day: null, last_day: null, dated: 'none' }),
  ]
  const model = timelineModel(rows, [event], 'articles')

  it('come with most first, as columns, ranges and what has no date', () => {
    expect(model.lanes.map(({ outlet }) => outlet)).toEqual(['b', 'a'])
    expect(model.lanes[0]).toMatchObject({ columns: [{ height: 1 }], ranges: [{ isOpenLeft: false }], undated: { row: { dated: 'none' } } })
    expect(model.lanes[1]).toMatchObject({ columns: [{ height: 0.5 }], ranges: [], undated: null })
  })

  it('count excerpts where that is asked for', () => {
    expect(timelineModel(rows, [], 'excerpts').most).toBe(5)
  })

  it('are as high as the same number in the charts beside them, and say so', () => {
    const beside = [...rows, row({ outlet: 'c', articles: 8 })]
    const shared = timelineModel(rows, [event], 'articles', beside)
    expect(shared.lanes.map(({ columns }) => columns[0]?.height)).toEqual([0.5, 0.25])
    expect(columnsInWords(shared)).toContain('in all lanes of all the events here, up to 8')
    expect(columnsInWords(model)).toContain('in all lanes, up to 4')
  })

  it('stand on one axis with the event’s days', () => {
    const [band] = model.bands
    const july = model.lanes[1]?.columns[0]
    expect(band?.from).toBeGreaterThan(july?.from ?? 1)
    expect(band?.to).toBeLessThan(july?.to ?? 0)
    expect(model.unit).toBe('month')
  })

  it('draw open bounds to the end of the axis', () => {
    const open = timelineModel([row({}), bounds('2024-07-10', null)], [], 'articles').lanes.find(({ outlet }) => outlet === 'b')
    expect(open?.ranges[0]).toMatchObject({ to: 1, isOpenRight: true, isOpenLeft: false })
  })

  it('are twelve at most, and say how many more there are', () => {
    const many = timelineModel(
      Array.from({ length: 30 }, (_, place) => row({ outlet: `o${place}` })),
      [],
      'articles',
    )
    expect(many.lanes).toHaveLength(12)
    expect(many.hidden).toBe(18)
  })

  it('stand without an axis where nothing is dated', () => {
    const bare = timelineModel([row({ period: null, first_day: null, last_day: null, dated: 'none' })], [], 'articles')
    expect(bare).toMatchObject({ ticks: [], periods: [] })
  })
})

describe('the calendar', () => {
  const day = fc.integer({ min: dayNumber('1950-01-01'), max: dayNumber('2100-01-01') })

  it('reads and writes days', () => {
    fc.assert(fc.property(day, (number) => dayNumber(dayText(number)) === number))
  })

  it.each(['day', 'week', 'month', 'year'] as const)('has every day in exactly one %s', (unit) => {
    fc.assert(
      fc.property(day, (number) => {
        const start = startOfPeriod(number, unit)
        expect(start).toBeLessThanOrEqual(number)
        expect(addPeriods(start, unit, 1)).toBeGreaterThan(number)
        expect(startOfPeriod(start, unit)).toBe(start)
      }),
    )
  })

  it('begins weeks on Monday', () => {
    expect(dayText(startOfPeriod(dayNumber('2024-07-28'), 'week'))).toBe('2024-07-22')
  })
})

describe('words', () => {
  it('say when, and what is inferred', () => {
    expect(rowInWords(row({}), { unit: 'month' })).toBe('A, July 2024: 2 articles, 5 excerpts.')
    expect(rowInWords(bounds('2024-07-29', null), { unit: 'month' })).toContain('29 July 2024 or later, date inferred')
    expect(spanInWords({ first: '2024-07-22', last: '2024-07-28' }, 'week')).toBe('22–28 July 2024')
  })
})
