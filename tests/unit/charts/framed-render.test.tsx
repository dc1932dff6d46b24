import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { ChartProps } from '@/components/charts/chart-props'
import { FramesChart } from '@/components/charts/frames/frames'
import { ReliabilityChart } from '@/components/charts/reliability/reliability'
import { SimilarityChart } from '@/components/charts/similarity/similarity'
import { frameRow, reliabilityRow, similarityRow } from './framed-rows'

const ignore = () => undefined
const codes = ['contested-election', 'media-frames'].map((codebook) => ({ id: codebook, name: codebook, codebook, kind: 'frame' }))
const corpus = { outlets: [{ id: 'codepink', articles: 1 }], codes } as unknown as ChartProps['corpus']

function propsOf<R extends { href: string }>(rows: readonly R[], over: Partial<ChartProps<R>> = {}): ChartProps<R> {
  return {
    rows,
    notes: [],
    corpus,
    filters: {},
    display: {},
    onDisplay: ignore,
    hrefOfDisplay: (patch) => `/page?${new URLSearchParams(patch)}`,
    onFilters: ignore,
    onOpen: ignore,
    hrefOfRow: ({ href }) => `/page?open=${href.split('row=')[1]}`,
    hrefOf: () => '/page',
    ...over,
  } as ChartProps<R>
}

const linksOf = (html: string) => [...html.matchAll(/<a [^>]*data-mark="[^"]*"[^>]*>/g)].map(([tag]) => /href="([^"]*)"/.exec(tag)?.[1])
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('frames as the server sends them', () => {
  const rows = [
    frameRow(),
    frameRow({ outlet: 'orinoco', n: 0 }),
    frameRow({ code: 'morality', n: 0 }),
    frameRow({ outlet: 'orinoco', code: 'morality', n: 0 }),
  ]
  const html = renderToStaticMarkup(<FramesChart {...propsOf(rows)} />)

  it('have a link to the excerpts for every share that is drawn', () => {
    expect(linksOf(html)).toEqual(['/page?open=codepink~fraud', '/page?open=orinoco~fraud'])
  })

  it('say what was found nowhere and what the interval speaks of', () => {
    expect(textOf(html)).toContain('Looked for and found in no reviewed excerpt here: Morality.')
    expect(textOf(html)).toContain('of one article the interval speaks of that article alone')
  })

  it('lead to the other codebook, unless a filter names one', () => {
    expect(html).toContain('href="/page?book=media-frames"')
    const named = renderToStaticMarkup(<FramesChart {...propsOf(rows, { filters: { codebook: ['contested-election'] } })} />)
    expect(named).not.toContain('book=')
  })
})

describe('similarity as the server sends it', () => {
  it('is calm about pairs that cannot be compared, which lead to their excerpts too', () => {
    const none = { distance: null, low: null, high: null, reason: 'A: 1 of 5 articles needed; B: 1 of 5 articles needed', articles: 1 }
    const html = renderToStaticMarkup(<SimilarityChart {...propsOf([similarityRow('a', 'b', none)])} />)
    expect(textOf(html)).toContain('The one pair cannot be compared yet. A distance between outlets that rests on one article')
    expect(textOf(html)).toContain('A: 1 of 5 articles needed B: 1 of 5 articles needed')
    expect(linksOf(html)).toEqual(['/page?open=a~b'])
  })

  it('has the distance and its interval in figures', () => {
    const html = renderToStaticMarkup(<SimilarityChart {...propsOf([similarityRow('a', 'b')])} />)
    expect(textOf(html)).toMatch(/0\.40 0\.30–0\.52/)
    expect(textOf(html)).not.toContain('cannot be compared')
  })
})

describe('reliability as the server sends it', () => {
  it('has a row per code that leads to its excerpts, and the reason where something is missing', () => {
    const undefinedAlpha = { alpha: null, low: null, high: null, reason: 'Neither found it in any excerpt' }
    const html = renderToStaticMarkup(<ReliabilityChart {...propsOf([reliabilityRow('fraud'), reliabilityRow('coup', undefinedAlpha)])} />)
    expect(linksOf(html)).toEqual(['/page?open=fraud', '/page?open=coup'])
    expect(textOf(html)).toContain('0.94 0.86 to 1.00 98.0 % 20 1 1')
    expect(textOf(html)).toContain('– neither found it in any excerpt')
  })
})
