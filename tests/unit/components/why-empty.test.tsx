import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { NothingOfList } from '@/components/empty/nothing-of-list'
import { waysOutOfView } from '@/components/empty/ways-out'
import { whyEmpty } from '@/components/empty/why-empty'
import type { PageScope } from '@/components/panels/page-scope'
import type { PageSelection } from '@/components/panels/use-page-selection'
import type { Filters } from '@/lib/selection/parameters'
import { allViewMeta, viewMeta } from '@/lib/views/registry'

const why = (view: string, display: Record<string, string>, filters: Filters) => {
  const meta = viewMeta(view)
  if (!meta) throw new Error(view)
  return whyEmpty(meta, display, filters)
}

describe('why a view is empty whatever the corpus holds', () => {
  it('names the filter that speaks of other facts than are counted', () => {
    expect(why('voices', { of: 'codes' }, { metric: ['deaths'] })).toBe('“Metric” speaks of figures alone; counted here are coded frames.')
    expect(why('voices', { of: 'codes' }, { metric: ['m'], family: ['f'], stance: ['rejects'], outlet: ['o'] })).toBe(
      '“Metric” and “Figures about” speak of figures alone and “Stance” speaks of stances alone; counted here are coded frames.',
    )
    expect(why('gaps', { kind: 'positions' }, { subject: ['s'] })).toBe('“Subject” speaks of figures alone; counted here are stances.')
    expect(why('agreement', { kind: 'list-total' }, { stance: ['rejects'], outlet: ['o'] })).toBe(
      '“Stance” speaks of stances alone; a list and its total are figures and stances at once.',
    )
    expect(why('agreement', { kind: 'list-total' }, { outlet: ['o'] })).toBeNull()
    expect(why('agreement', { kind: 'conflict' }, { metric: ['m'] })).toBe('“Metric” speaks of figures alone; counted here are stances.')
  })

  it('names filters that no fact satisfies together', () => {
    const both = '“Metric” speaks of figures alone, “Stance” speaks of stances alone: nothing is both.'
    for (const view of ['voices', 'timeline', 'gaps', 'agreement']) expect(why(view, {}, { metric: ['m'], stance: ['rejects'] })).toBe(both)
  })

  it('leaves to the corpus what its facts could satisfy, and passes over filters that are not applied', () => {
    expect(why('voices', { of: 'statements' }, { metric: ['m'], coder: ['c'] })).toBeNull()
    expect(why('figures', {}, { stance: ['rejects'] })).toBeNull()
    expect(why('language', {}, { metric: ['m'], stance: ['rejects'] })).toBeNull()
    for (const meta of allViewMeta()) expect(whyEmpty(meta, {}, {})).toBeNull()
  })
})

it('offers each applied filter and each choice as a step back, and keeps what the page is about', () => {
  const corpus = {
    corpus: 'tiny',
    revision: '000000000000',
    events: [],
    outlets: [],
    actors: [],
    metrics: [],
    targets: [],
    codes: [],
    coders: [],
  }
  const scope = { corpus, path: '/tiny/views/voices', defaults: {} } as unknown as PageScope
  const page = { selection: { filters: { event: ['e'], stance: ['rejects'] } }, hrefWith: () => '' } as unknown as PageSelection
  const view = { own: { of: 'codes', sort: 'actor' }, hrefWith: () => '', setDisplay: () => undefined }
  const meta = viewMeta('voices')
  if (!meta) throw new Error('voices')
  const ways = waysOutOfView(scope, meta, page, view, ['event'])
  expect(ways.map(({ label }) => label)).toEqual(['Without “Stance: rejects”', 'With “Quoted in: figures and stances”'])
  expect(ways.map(({ ask }) => ask.queryKey?.at(-1))).toEqual([
    'event=e&rev=000000000000&of=codes&sort=actor&top=1',
    'event=e&stance=rejects&rev=000000000000&sort=actor&top=1',
  ])
})

it('says of a corpus without excerpts what it lacks, and offers no filter to clear', () => {
  const page = { selection: { filters: {} } } as unknown as PageSelection
  const html = renderToStaticMarkup(<NothingOfList scope={{} as PageScope} page={page} />)
  expect(html).toContain('This corpus has no excerpts yet.')
  expect(html).toContain('href="/docs/format#excerpts"')
  expect(html).not.toMatch(/filter/i)
})
