import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { FilterControls } from '@/components/filters/filter-controls'
import { filterMenus } from '@/components/filters/filter-menus'
import type { Facets } from '@/lib/api/contract/facets'
import type { FilterName } from '@/lib/selection/parameters'

const values = (n: number) => Array.from({ length: n }, (_, at) => ({ id: `v-${at}`, name: `Voice ${at}`, n: n - at }))
const names = {
  events: [],
  outlets: [],
  actors: [],
  codes: [],
  metrics: [],
  targets: [],
  coders: [],
  dates: { from: null, to: null, undated: 0 },
}

function controls(facets: Pick<Facets, 'facets' | 'values'>, whole = '') {
  return renderToStaticMarkup(
    <FilterControls
      corpus={names as never}
      filters={{}}
      offered={['voice']}
      facets={{ corpus: 'a', revision: '0', total: 9, ...facets }}
      whole={whole}
      hrefOfWhole={(filter) => `/a/excerpts?choices=${filter}`}
      onWhole={() => undefined}
      onChange={() => undefined}
    />,
  )
}

describe('the values of a filter', () => {
  const none = { outlet: [], family: [], target: [] }
  const counts = { outlet: 0, family: 0, target: 0 }

  it('lead to the others where there are more', () => {
    const html = controls({ facets: { ...none, voice: values(3) }, values: { ...counts, voice: 1203 } })
    expect(html).toContain('<a href="/a/excerpts?choices=voice">1,200 more</a>')
    expect(html).not.toContain('<details open')
  })

  it('stand open where all of them were asked for', () => {
    const html = controls({ facets: { ...none, voice: values(3) }, values: { ...counts, voice: 3 } }, 'voice')
    expect(html).not.toContain('more</a>')
    expect(html).toMatch(/<details open=""[^>]*><summary[^>]*>Voice/)
  })
})

describe('values that the corpus lists itself', () => {
  const event = (id: string, excerpts: number, part_of: string | null = null) => ({
    id,
    title: `The ${id}`,
    excerpts,
    part_of,
    starts_on: null,
  })
  const corpus = {
    ...names,
    events: [event('vote', 9), event('count', 4, 'vote'), event('rumour', 0)],
    outlets: [
      { group: 'state', excerpts: 5 },
      { group: null, excerpts: 1 },
      { group: 'state', excerpts: 7 },
    ],
    coders: [{ id: 'one', name: 'One' }],
  } as never
  const menus = (offered: FilterName[], filters = {}) => filterMenus(corpus, filters, offered, undefined)

  it('are offered where there is a choice: events with their parts, groups once, coders where there are several', () => {
    expect(menus(['coder', 'group', 'event', 'code']).map(({ filter, options }) => [filter, ...options.map(({ id }) => id)])).toEqual([
      ['event', 'vote', 'count'],
      ['group', 'state'],
    ])
    expect(menus(['event'])[0]?.options.map(({ depth }) => depth)).toEqual([0, 1])
  })

  it('are no more than a hundred at once, and those chosen', () => {
    const many = Array.from({ length: 150 }, (_, at) => event(`e-${String(at).padStart(3, '0')}`, 5))
    const [menu] = filterMenus({ ...names, events: many } as never, { event: ['e-140'] }, ['event'], undefined)
    expect(menu?.options.map(({ id }) => id)).toContain('e-140')
    expect([menu?.options.length, menu?.left]).toEqual([101, 49])
    const [whole] = filterMenus({ ...names, events: many } as never, {}, ['event'], undefined, 'event')
    expect([whole?.options.length, whole?.left]).toEqual([150, 0])
  })

  it('are the kinds of actors that there are, where there are stances', () => {
    const actors = ['state', 'person', 'person', 'government-body'].map((kind) => ({ kind }))
    const kinds = (targets: object[]) => filterMenus({ ...names, actors, targets } as never, {}, ['actor_kind'], undefined)
    expect(kinds([{}])[0]?.options.map(({ name }) => name)).toEqual(['persons', 'states', 'government bodies'])
    expect(kinds([])).toEqual([])
  })

  it('name families as charts do', () => {
    const facets = { facets: { family: [{ id: 'tally-sheets', name: 'tally-sheets', n: 2 }] } } as never
    expect(filterMenus(corpus, {}, ['family'], facets)[0]?.options).toEqual([{ id: 'tally-sheets', name: 'Tally sheets', n: 2 }])
  })

  it('count all excerpts of events and groups, whatever else is chosen, and say so', () => {
    const html = renderToStaticMarkup(
      <FilterControls
        corpus={corpus}
        filters={{ event: ['rumour'] }}
        offered={['event']}
        facets={undefined}
        hrefOfWhole={() => ''}
        onWhole={() => undefined}
        onChange={() => undefined}
      />,
    )
    expect(html).toContain('The rumour')
    expect(html).toContain('>excerpts in all<')
    expect(
      menus(['event', 'group', 'outlet'], { event: ['rumour'] }).map(({ options, counted }) => [counted, ...options.map(({ n }) => n)]),
    ).toEqual([['all', 9, 4, 0], ['selected'], ['all', 12]])
  })
})
