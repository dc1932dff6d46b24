import { describe, expect, it } from 'vitest'
import { ROW_EMPHASES } from '@/components/charts/row-emphasis'
import type { Emphasis } from '@/components/excerpts/emphasis'
import { openRow, pageOptions, rowKey, viewPageOptions } from '@/components/panels/page-options'
import {
  appliedFilters,
  choicesQuery,
  columnExcerptsHref,
  type PageCorpus,
  pinnedQuery,
  rowExcerptsHref,
  rowsQuery,
  type ViewMeta,
} from '@/components/panels/page-scope'
import { isLocal, shareLink } from '@/components/share/share-link'
import { defaultBy } from '@/components/view/default-by'
import type { ExcerptClaim, ExcerptPosition } from '@/lib/api/contract/excerpt'
import type { Filters } from '@/lib/selection/parameters'
import { parseSelection } from '@/lib/selection/parse'
import { viewMeta } from '@/lib/views/registry'

const rev = '0123456789ab'
const scope = { corpus: { corpus: 'test', revision: rev } as PageCorpus, path: '/test/events/vote', event: 'vote', defaults: {} }
const figures = viewMeta('figures') as ViewMeta
const positions = viewMeta('positions') as ViewMeta

describe('what a page asks for', () => {
  it('always names the event of the path and the revision', () => {
    expect(rowsQuery(scope, positions, { outlet: ['a'] }, { by: 'voice', sort: 'actor', top: '2000' })).toBe(
      `event=vote&outlet=a&rev=${rev}&by=voice&top=2000`,
    )
    expect(rowsQuery(scope, positions, {}, {})).toBe(`event=vote&rev=${rev}&top=500`)
    expect(rowsQuery(scope, positions, {}, { top: 'all' })).toBe(`event=vote&rev=${rev}&top=all`)
    expect(rowExcerptsHref(scope, figures, {}, { top: 'all' }, 'a~b')).toBe(
      `/api/corpora/test/views/figures/excerpts?event=vote&rev=${rev}&row=a~b`,
    )
    expect(columnExcerptsHref(scope, { q: 'x' }, 'herald', '4')).toBe(
      `/api/corpora/test/excerpts?event=vote&outlet=herald&q=x&rev=${rev}&limit=4`,
    )
  })

  it('pins a shared link to the revision and to the version of the method', () => {
    const query = pinnedQuery(scope, positions, { q: 'x' }, { by: 'voice', tab: 'table' })
    const shared = parseSelection(new URLSearchParams(query), viewPageOptions(positions, {}))
    expect(shared.problems).toEqual([])
    expect(shared.unknown).toEqual([])
    expect(shared.selection).toEqual({ filters: { event: ['vote'], q: 'x' }, rev })
    expect(shared.display).toMatchObject({ by: 'voice', tab: 'table', version: String(positions.version) })
  })

  it('knows the versions of a method that there have been, and no other', () => {
    const read = (version: string) =>
      parseSelection(new URLSearchParams({ version }), viewPageOptions({ ...positions, version: 3 }, {})).display.version
    expect(['1', '3', '0', '4', 'abc', ''].map(read)).toEqual(['1', '3', '', '', '', ''])
    const { displayProblems } = parseSelection(new URLSearchParams('version=4'), viewPageOptions({ ...positions, version: 3 }, {}))
    expect(displayProblems).toEqual([{ parameter: 'version', message: 'is not one of 1, 2, 3', value: '4' }])
  })

  it('asks for choices under the filters that the page applies, and for rows under all', () => {
    const filters: Filters = { outlet: ['a'], stance: ['rejects'] }
    expect(appliedFilters(filters, figures.filters)).toEqual({ outlet: ['a'] })
    expect(appliedFilters(filters, positions.filters)).toEqual(filters)
    expect(choicesQuery({ ...scope, event: undefined, applicable: figures.filters }, filters)).toBe(`outlet=a&rev=${rev}`)
    expect(choicesQuery(scope, filters)).toBe(`event=vote&outlet=a&stance=rejects&rev=${rev}`)
  })

  it('lets a page choose what to compare by, and writes only what differs from its choice', () => {
    const options = pageOptions({ positions: positions.options }, { by: 'voice' })
    expect(parseSelection(new URLSearchParams(), options).display['positions.by']).toBe('voice')
    const events = [{ id: 'vote', outlets: [{ outlet: 'a', articles: 1, excerpts: 1 }] }] as Parameters<typeof defaultBy>[0]['events']
    expect(defaultBy({ events }, ['vote'])).toBe('voice')
    expect(defaultBy({ events }, undefined)).toBe('outlet')
  })
})

describe('the open row', () => {
  it('is named by its view and its key', () => {
    expect(openRow('positions~a~b~c')).toEqual({ view: 'positions', row: 'a~b~c' })
    expect(openRow('')).toBeNull()
    expect(openRow('~a')).toBeNull()
    expect(rowKey('/api/x?rev=1&row=a%7Eb')).toBe('a~b')
  })

  it('emphasises the fact behind it and no other', () => {
    const emphasisOf = (view: string, row: string) => ROW_EMPHASES[view]?.(row, {}) as Emphasis
    const { claim } = emphasisOf('figures', 'claim-1')
    expect([claim({ claim: 'claim-1' } as ExcerptClaim), claim({ claim: 'claim-2' } as ExcerptClaim)]).toEqual([true, false])
    const stated = {
      event: 'vote',
      actor: 'peru',
      target: 'winner',
      stance: 'rejects',
      modality: 'holds',
      voices: [['b', 'a']],
    } as unknown as ExcerptPosition
    const { position } = emphasisOf('positions', 'vote~peru~herald~a+b~winner~rejects~holds')
    expect([position(stated), position({ ...stated, voices: [] }), position({ ...stated, stance: 'waits' })]).toEqual([true, false, false])
    expect(emphasisOf('positions', 'vote~peru~herald~~winner~rejects~holds').position(stated)).toBe(true)
  })
})

describe('a shared link', () => {
  it('is made of the public address where there is one', () => {
    expect(shareLink('https://example.org', 'http://localhost:3000', '/a?rev=1')).toBe('https://example.org/a?rev=1')
    expect(shareLink(undefined, 'http://localhost:3000', '/a')).toBe('http://localhost:3000/a')
  })

  it('warns where nobody else can follow it', () => {
    for (const origin of ['http://localhost:3000', 'http://127.0.0.1', 'http://[::1]:80', 'http://app.localhost'])
      expect(isLocal(origin)).toBe(true)
    for (const origin of ['https://example.org', 'http://192.168.1.4', 'http://localhost.example.org']) expect(isLocal(origin)).toBe(false)
  })
})
