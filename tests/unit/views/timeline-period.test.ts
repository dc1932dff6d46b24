import { expect, it } from 'vitest'
import { isoDay, type Period, periodAround } from '@/lib/views/timeline-period'

const around = (day: string, period: Period) => periodAround(Date.parse(day) / 86_400_000, period).map(isoDay)

it.each<[string, Period, string, string]>([
  ['2024-07-28', 'day', '2024-07-28', '2024-07-28'],
  ['2024-07-28', 'week', '2024-07-22', '2024-07-28'],
  ['2024-07-29', 'week', '2024-07-29', '2024-08-04'],
  ['1969-12-31', 'week', '1969-12-29', '1970-01-04'],
  ['2024-02-10', 'month', '2024-02-01', '2024-02-29'],
  ['0001-01-01', 'month', '0001-01-01', '0001-01-31'],
  ['0099-12-31', 'year', '0099-01-01', '0099-12-31'],
  ['9999-12-31', 'month', '9999-12-01', '9999-12-31'],
])('%s is in the %s from %s to %s', (day, period, first, last) => {
  expect(around(day, period)).toEqual([first, last])
})
