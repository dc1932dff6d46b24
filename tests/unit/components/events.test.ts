import { expect, it } from 'vitest'
import { eventDate } from '@/components/corpus/event-date'
import { eventLines, toldAndMentioned } from '@/components/corpus/event-tree'
import { outletsShown } from '@/components/event/outlets-shown'
import type { CorpusDetail } from '@/lib/api/contract/corpus'

type Event = CorpusDetail['events'][number]
type Outlet = CorpusDetail['outlets'][number]

const event = (overrides: Partial<Event>): Event => ({
  id: 'vote-2024',
  title: 'The vote',
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
const outlet = (id: string, group: string | null = null): Outlet => ({
  ...{ id, name: id, group, country: null, medium: null, homepage_url: null, notes: null },
  ...{ articles: 1, excerpts: 1 },
})

it('lists events by size, each followed by its parts, and sets apart those mentioned in passing', () => {
  const lines = eventLines([
    event({ id: 'coup-1973', excerpts: 2 }),
    event({ id: 'violence-2024', part_of: 'vote-2024', excerpts: 3 }),
    event({ id: 'result-2024', part_of: 'vote-2024', excerpts: 6 }),
    event({ id: 'vote-2024', excerpts: 9 }),
    event({ id: 'unmentioned', excerpts: 0 }),
    event({ id: 'orphan', part_of: 'not-here', excerpts: 1 }),
  ])
  expect(lines.map(({ event: { id }, depth }) => `${depth} ${id}`)).toEqual([
    '0 vote-2024',
    '1 result-2024',
    '1 violence-2024',
    '0 coup-1973',
    '0 orphan',
  ])
  const { told, mentioned } = toldAndMentioned(lines)
  expect([told.length, mentioned.length]).toEqual([3, 2])
  expect(toldAndMentioned(lines.slice(3)).told.length).toBe(2)
})

it('dates an event as far as it is known', () => {
  expect(eventDate(event({ starts_on: '2017-07-30', date_basis: 'inferred' }))).toBe('30 July 2017 (date inferred)')
  expect(eventDate(event({ date_text: 'late June' }))).toBe('late June')
  expect(eventDate(event({ date_text: 'Monday', date_basis: 'inferred' }))).toBe('Monday (date inferred)')
  expect(eventDate(event({}))).toBe('')
})

it('shows the outlets that pass the filters, those with the most excerpts first', () => {
  const outlets = ['a', 'b', 'c'].map((id, place) => ({ outlet: id, articles: 1, excerpts: place }))
  const corpus = { outlets: [outlet('a', 'left'), outlet('b'), outlet('c', 'left')], events: [event({ outlets })] }
  expect(outletsShown(corpus, 'vote-2024', {}).map(({ id }) => id)).toEqual(['c', 'b', 'a'])
  expect(outletsShown(corpus, 'vote-2024', { outlet: ['a', 'b'] }).map(({ id }) => id)).toEqual(['b', 'a'])
  expect(outletsShown(corpus, 'vote-2024', { group: ['left'] }).map(({ id }) => id)).toEqual(['c', 'a'])
})
