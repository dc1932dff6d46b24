import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { FilterControls } from '@/components/filters/filter-controls'
import type { Facets } from '@/lib/api/contract/facets'

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
