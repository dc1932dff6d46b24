import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { outletHrefs } from '@/components/outlet/outlet-links'
import { OutletLinks, OutletName } from '@/components/outlet/outlet-name'
import type { PageCorpus } from '@/components/panels/page-scope'

const corpus = { corpus: 'test', revision: '0123456789ab' } as PageCorpus

describe('the address of an outlet', () => {
  it('takes over which excerpts are meant, the event of the path among it, and the revision only where it was named', () => {
    const filters = { outlet: ['a', 'b'], group: ['x'], from: '2024-01-01', q: 'vote', stance: ['supports'] }
    expect(outletHrefs({ corpus, event: 'vote' }, { filters, rev: corpus.revision })('a')).toBe(
      '/test/outlets/a?event=vote&from=2024-01-01&q=vote&rev=0123456789ab',
    )
    expect(outletHrefs({ corpus }, { filters: {} })('a')).toBe('/test/outlets/a')
  })
})

describe('the name of an outlet', () => {
  const name = <OutletName outlet="a">The A</OutletName>

  it('leads to its page, and is no mark', () => {
    const markup = renderToStaticMarkup(<OutletLinks value={(id) => `/test/outlets/${id}`}>{name}</OutletLinks>)
    expect(markup).toContain('href="/test/outlets/a"')
    expect(markup).not.toContain('data-mark')
  })

  it('leads nowhere in the frame of another site', () => {
    expect(renderToStaticMarkup(name)).toBe('The A')
  })
})
