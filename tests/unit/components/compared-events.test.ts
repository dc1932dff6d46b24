import { describe, expect, it } from 'vitest'
import { openedEvent } from '@/components/compare/compare-options'
import { eventsInTime, largestPairs, overlaps } from '@/components/compare/events-compared'
import type { CorpusDetail } from '@/lib/api/contract/corpus'

type Event = CorpusDetail['events'][number]

const event = (id: string, overrides: Partial<Event> = {}): Event => ({
  id,
  title: id,
  starts_on: null,
  ends_on: null,
  date_text: null,
  date_basis: null,
  part_of: null,
  place: null,
  summary: null,
  articles: 1,
  excerpts: 10,
  outlets: [],
  ...overrides,
})

const vote = event('vote-2024', { starts_on: '2024-07-28', excerpts: 100 })
const result = event('result-2024', { starts_on: '2024-07-29', part_of: 'vote-2024', excerpts: 90 })
const ruling = event('ruling', { date_text: 'August 2024', part_of: 'result-2024' })
const earlier = event('earlier', { date_text: 'in 2018', excerpts: 20 })
const undated = event('undated', { date_text: 'Monday' })
const all = [undated, ruling, vote, result, earlier]

it('orders events by their day, else by the year that their date names; without one last', () => {
  const ids = eventsInTime(
    all,
    all.map(({ id }) => id),
  ).map(({ id }) => id)
  expect(ids).toEqual(['earlier', 'ruling', 'vote-2024', 'result-2024', 'undated'])
  expect(eventsInTime(all, ['vote-2024', 'nope']).map(({ id }) => id)).toEqual(['vote-2024'])
})

it('finds the events that are compared with a whole they belong to, however deep', () => {
  expect(overlaps([vote, ruling, earlier], all).map(({ part, whole }) => [part.id, whole.id])).toEqual([['ruling', 'vote-2024']])
  const circle = [event('a', { part_of: 'b' }), event('b', { part_of: 'a' }), event('c')]
  expect(overlaps([circle[0] as Event, circle[2] as Event], circle)).toEqual([])
})

it('offers pairs of the events with most excerpts, never of an event and its part', () => {
  expect(largestPairs(all).map((pair) => pair.map(({ id }) => id))).toEqual([
    ['earlier', 'vote-2024'],
    ['earlier', 'undated'],
    ['vote-2024', 'undated'],
  ])
  expect(largestPairs(all, result).map((pair) => pair.map(({ id }) => id))).toEqual([
    ['earlier', 'result-2024'],
    ['result-2024', 'undated'],
  ])
  expect(largestPairs([vote])).toEqual([])
})

describe('openedEvent', () => {
  it('splits the event from what opens in it', () => {
    expect(openedEvent('vote-2024~positions~a~b')).toEqual({ event: 'vote-2024', rest: 'positions~a~b' })
    for (const wrong of ['', 'nothing', '~positions', undefined]) expect(openedEvent(wrong)).toBeNull()
  })
})
