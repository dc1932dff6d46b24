import { describe, expect, it } from 'vitest'
import { facetOptions } from '@/components/filters/facet-options'
import { activeFilters, toggled, withoutMember } from '@/components/filters/filter-words'
import { queryOfForm } from '@/components/filters/form-address'
import { typedFilters } from '@/components/filters/typed-filters'
import { type CorpusNames, filtersInWords } from '@/lib/api/selection-words'
import { parseSelection } from '@/lib/selection/parse'

const names: CorpusNames = {
  outlets: [
    {
      id: 'codepink',
      name: 'CodePink',
      group: null,
      country: null,
      medium: null,
      homepage_url: null,
      notes: null,
      articles: 1,
      excerpts: 9,
    },
  ],
  actors: [{ id: 'cne', name: 'National Electoral Council', kind: 'government-body', country: 'VEN', part_of: null, outlet: null }],
  events: [],
  metrics: [],
  targets: [],
  codes: [],
  coders: [],
}

describe('filters in words', () => {
  it('names the members, and an unknown one by its id', () => {
    expect(filtersInWords({ outlet: ['codepink', 'herald'], family: ['tally-sheets'], q: 'polls' }, names)).toBe(
      'Outlet: CodePink or herald; Figures about: Tally sheets; Search: “polls”',
    )
    expect(filtersInWords({}, names)).toBe('')
  })

  it('lists one condition per member', () => {
    expect(activeFilters({ voice: ['cne'], from: '2024-07-28' }, names).map(({ label }) => label)).toEqual([
      'Published from: 2024-07-28',
      'Voice: National Electoral Council',
    ])
  })
})

it('says of a filter that it does not apply', () => {
  expect(activeFilters({ outlet: ['codepink'], stance: ['rejects'] }, names, ['outlet']).map(({ label }) => label)).toEqual([
    'Outlet: CodePink',
    'Stance: rejects (does not apply here)',
  ])
})

describe('changing a list', () => {
  it('adds and drops one member and keeps the rest sorted', () => {
    expect(toggled({ outlet: ['b'] }, 'outlet', 'a')).toEqual({ outlet: ['a', 'b'] })
    expect(toggled({ outlet: ['a', 'b'] }, 'outlet', 'a')).toEqual({ outlet: ['b'] })
    expect(toggled({ outlet: ['a'] }, 'outlet', 'a')).toEqual({ outlet: undefined })
    expect(withoutMember({ q: 'polls' }, { filter: 'q', value: 'polls' })).toEqual({ q: undefined })
  })

  it('offers what is chosen even when nothing is left of it', () => {
    const found = [{ id: 'a', name: 'A', n: 3 }]
    expect(facetOptions(found, ['b'], (id) => id.toUpperCase())).toEqual([...found, { id: 'b', name: 'B', n: 0 }])
  })
})

it('takes what is typed into a form, and nothing that is in force already', () => {
  const sent = new FormData()
  sent.set('q', ' polls ')
  sent.set('from', '2024-01-01')
  sent.set('outlet', 'codepink')
  expect(typedFilters(sent, {})).toEqual({ q: 'polls', from: '2024-01-01' })
  expect(typedFilters(sent, { q: 'polls', from: '2024-01-01' })).toBeNull()
  sent.set('q', '')
  expect(typedFilters(sent, { q: 'polls', from: '2024-01-01' })).toEqual({ q: undefined })
})

describe('a form sent without JavaScript', () => {
  it('joins repeated members, drops empty fields, and leaves the rest', () => {
    const query = queryOfForm({
      apply: '1',
      outlet: ['orinoco', 'codepink', 'codepink'],
      from: '',
      to: '2024-08-01',
      q: ' a b ',
      rev: '0123456789ab',
    })
    expect(query).toBe('outlet=codepink,orinoco&to=2024-08-01&q=+a+b+&rev=0123456789ab')
    expect(parseSelection(new URLSearchParams(query ?? ''), {}).problems).toEqual([])
  })

  it('is told from an address that somebody wrote', () => {
    expect(queryOfForm({ outlet: ['a', 'b'] })).toBeNull()
  })
})
