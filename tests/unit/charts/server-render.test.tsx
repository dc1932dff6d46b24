import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { FiguresChart } from '@/components/charts/figures/figures'
import { PositionsChart } from '@/components/charts/positions/positions'
import { StanceGlyph } from '@/components/charts/stance-glyph'
import { stances } from '@/lib/api/contract/statement'
import { figureRow, positionRow, turnoutOf2017 } from '../../builders/rows'

const outlets = [{ id: 'mintpress', articles: 1 }]
const ignore = () => undefined
const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\s+/g, ' ')
const marksOf = (html: string) => [...html.matchAll(/data-mark="([^"]+)"/g)].map(([, mark]) => mark)

describe('figures as the server sends them', () => {
  const html = renderToStaticMarkup(<FiguresChart rows={turnoutOf2017()} outlets={outlets} onOpen={ignore} />)

  it('say every value and on whose word, without a drawing', () => {
    const text = textOf(html)
    for (const words of ['3 accounts: 8.1 million, 3.6 million, under 3 million', '41.5 %', '18.5 %', 'million voters'])
      expect(text).toContain(words)
    expect(text).toContain('MintPress News ← Nbc News ← Datanalisis with Torino Capital')
    expect(html).not.toContain('recharts')
  })

  it('have a button per claim, with a sentence for a name', () => {
    expect(marksOf(html).sort()).toEqual(
      turnoutOf2017()
        .map(({ claim }) => claim)
        .sort(),
    )
    expect(html.replaceAll('\u00a0', ' ')).toContain(
      'aria-label="Turnout, share of the electorate: 18.5 %. MintPress News, on the word of Datanalisis with Torino Capital, through Nbc News, relayed. The article disputes it. Open the excerpt."',
    )
  })

  it('say in words where an axis does not start at zero', () => {
    const rows = [figureRow({ chain: 'cne', value: 51.2 }), figureRow({ chain: 'bbc', value: 51.95 })]
    const close = renderToStaticMarkup(<FiguresChart rows={rows} outlets={outlets} onOpen={ignore} />)
    expect(textOf(close)).toMatch(/The axis starts at 51.* %, not at zero/)
    expect(textOf(html)).not.toContain('not at zero')
  })

  it('number no repeated statement', () => {
    const rows = ['a', 'b'].map((claim) => figureRow({ claim, metric_kind: 'actor', unit: null, answer: 'maduro', chain: 'cne' }))
    const answers = renderToStaticMarkup(<FiguresChart rows={rows} outlets={outlets} onOpen={ignore} />)
    expect(textOf(answers)).toMatch(/MintPress News ← Cne again/)
  })

  it('show text as text', () => {
    const row = figureRow({ metric_name: '<b>bold</b>', wording: '<script>', comparator: 'vague', value: null })
    const markup = renderToStaticMarkup(<FiguresChart rows={[row]} outlets={outlets} onOpen={ignore} />)
    expect(markup).not.toMatch(/<script>|<b>bold/)
  })

  it('explain only the signs they have', () => {
    const plain = renderToStaticMarkup(<FiguresChart rows={[figureRow()]} outlets={outlets} onOpen={ignore} />)
    expect(textOf(plain)).not.toMatch(/disputes|relayed|or more/)
    expect(textOf(html)).toMatch(/the article disputes it .*relayed from another outlet/)
  })
})

describe('positions as the server sends them', () => {
  const rows = [
    positionRow({ actor: 'russia' }),
    positionRow({ actor: 'peru', stance: 'rejects', conflict: true }),
    positionRow({ actor: 'usa', outlet: 'orinoco', sequence: 1 }),
    positionRow({ actor: 'usa', outlet: 'orinoco', modality: 'withdrawn', sequence: 2 }),
    positionRow({ actor: 'any-government', outlet: 'orinoco', modality: 'denied' }),
    positionRow({ actor: 'india', outlet: 'paez', stance: 'supports', modality: 'expected' }),
  ]
  const html = renderToStaticMarkup(<PositionsChart rows={rows} outlets={outlets} onSort={ignore} onOpen={ignore} />)

  it('are a table with row and column heads', () => {
    expect(html).toMatch(/<th scope="row">Russia/)
    expect(html.match(/<th scope="col"/g)).toHaveLength(4)
    expect(html).toMatch(/<th scope="rowgroup">Winner/)
  })

  it('have a button per row of the view, named by a sentence', () => {
    expect(marksOf(html)).toHaveLength(rows.length)
    expect(html).toContain('Usa no longer recognises: Winner. Orinoco in its own voice. Open the excerpt.')
    expect(html).toContain('Any Government does not recognise: Winner.')
    expect(html).toContain('India is expected to support: Winner.')
    expect(html).toContain('Another statement says the opposite.')
  })

  it('say what is counted, and leave empty cells quiet', () => {
    expect(textOf(html)).toContain('distinct actors said to hold a stance')
    expect(html.match(/<td><\/td>/g)).toHaveLength(5 * 3 - 5)
  })

  it('lead from each count to what it counts', () => {
    expect(html).not.toContain('<a ')
    const linked = renderToStaticMarkup(
      <PositionsChart
        rows={[...rows, positionRow({ actor: 'cuba', outlet: 'orinoco' })]}
        outlets={outlets}
        onOpen={ignore}
        hrefOfCount={({ target, stance, outlet, voice }) => `/${outlet}/${target}/${stance}/${voice}`}
      />,
    )
    expect([...linked.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      '/codepink/winner/recognises/null',
      '/codepink/winner/rejects/null',
      '/orinoco/winner/recognises/null',
    ])
  })

  it('say the stance in words where columns are few', () => {
    expect(textOf(renderToStaticMarkup(<PositionsChart rows={[positionRow()]} outlets={outlets} onOpen={ignore} />))).toMatch(
      /Peru recognises/,
    )
  })
})

describe('StanceGlyph', () => {
  it('has a shape of its own for every stance', () => {
    const shapes = stances.map((stance) => renderToStaticMarkup(<StanceGlyph stance={stance} />).replaceAll(/var\([^)]*\)/g, ''))
    expect(new Set(shapes).size).toBe(stances.length)
  })

  it('looks different for every modality and when disputed or relayed', () => {
    const looks = [
      <StanceGlyph key="1" stance="recognises" />,
      <StanceGlyph key="2" stance="recognises" modality="denied" />,
      <StanceGlyph key="3" stance="recognises" modality="expected" />,
      <StanceGlyph key="4" stance="recognises" modality="withdrawn" />,
      <StanceGlyph key="5" stance="recognises" disputed />,
      <StanceGlyph key="6" stance="recognises" relayed />,
    ].map((glyph) => renderToStaticMarkup(glyph))
    expect(new Set(looks).size).toBe(looks.length)
  })
})
