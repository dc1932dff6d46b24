import type { ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChartProps } from '@/components/charts/chart-props'
import { FiguresChart } from '@/components/charts/figures/figures'
import { PositionsMap } from '@/components/charts/positions/map'
import { PositionsChart } from '@/components/charts/positions/positions'
import { SCENES } from '@/components/charts/scenes'
import type { CorpusDetail } from '@/lib/api/contract/corpus'
import type { ViewResponse } from '@/lib/api/contract/table'
import { displayed } from '@/lib/api/displayed-text'
import { eachShape, marksOf, type Shape } from '@/lib/drawing/shapes'
import { closeDatabases } from '@/lib/store/open'
import { VIEWS } from '@/lib/views/registry'
import { temporaryDirectory } from '../../builders/temporary-directory'
import { getJson, serve } from '../api/api'
import { bundledCorpus } from '../data/corpus-directory'

const nothing = () => undefined

/** Those that are not given what every chart is given. */
const CHARTS = {
  figures: ({ rows, corpus }: ChartProps) => (
    <FiguresChart rows={rows as never} outlets={corpus.outlets} actors={corpus.actors} onOpen={nothing} />
  ),
  positions: ({ rows, corpus }: ChartProps) => <PositionsChart rows={rows as never} outlets={corpus.outlets} onOpen={nothing} />,
  'positions as maps': ({ rows, corpus, hrefOfRow }: ChartProps) => (
    <PositionsMap rows={rows as never} outlets={corpus.outlets} by="outlet" onOpen={nothing} hrefOfRow={hrefOfRow} />
  ),
} as unknown as Record<string, ComponentType<ChartProps>>

/** The chart of a view: `<view>.tsx` exports one component whose name ends with `Chart`. */
async function chartOf(chart: string): Promise<ComponentType<ChartProps> | undefined> {
  const listed = CHARTS[chart]
  if (listed) return listed
  const module: Record<string, ComponentType<ChartProps>> = await import(`../../../components/charts/${chart}/${chart}.tsx`)
  return Object.entries(module).find(([name]) => name.endsWith('Chart'))?.[1]
}

let corpus: CorpusDetail
beforeAll(async () => {
  await serve(temporaryDirectory(), await bundledCorpus(), 'venezuela')
  corpus = displayed(await getJson<CorpusDetail>('/api/corpora/venezuela'))
})
afterAll(closeDatabases)

const unescaped = (html: string) =>
  html.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#x27;', "'")
const words = (text: string) => text.replaceAll(/[\u00a0\s]+/g, ' ').trim()

/** What stands on the page: the marks in their order, and all text without its elements. */
function pageOf(Chart: ComponentType<ChartProps>, { rows, notes }: ViewResponse) {
  const html = renderToStaticMarkup(
    <Chart
      rows={rows}
      notes={notes}
      corpus={corpus}
      filters={{}}
      display={{}}
      onDisplay={nothing}
      hrefOfDisplay={() => ''}
      onFilters={nothing}
      onOpen={nothing}
      hrefOfRow={({ href }) => href}
      hrefOf={() => ''}
    />,
  )
  return {
    marks: [...html.matchAll(/data-mark="([^"]+)"/g)].map(([, mark = '']) => unescaped(mark)),
    text: words(unescaped(html.replaceAll(/<[^>]+>/g, ''))).replaceAll(' ', ''),
  }
}

/** The texts of each mark, its lines joined. */
function labelsOf(shapes: readonly Shape[]): Map<string, string[]> {
  const labels = new Map<string, string[]>()
  for (const { shape, mark } of eachShape(shapes)) {
    if (shape.kind === 'text' && mark !== undefined) labels.set(mark, [...(labels.get(mark) ?? []), words(shape.text)])
  }
  return labels
}

const DRAWINGS = [
  ...[...VIEWS.keys()].map((view) => ({ chart: view, view, display: {} })),
  { chart: 'positions as maps', view: 'positions', display: { as: 'map' } },
]

describe.each(DRAWINGS)('the picture of $chart', ({ chart, view, display }) => {
  it('has the marks of the page in the order of the page, with the words of the page', async () => {
    const Chart = await chartOf(chart)
    const scene = SCENES[view]
    if (!Chart || !scene) throw new Error(`${view} is not drawn`)
    const answer = displayed(await getJson<ViewResponse>(`/api/corpora/venezuela/views/${view}`))
    const { rows, notes } = answer
    const drawn = scene({ rows, notes, corpus, display, events: [], width: 920 }).flatMap(({ shapes }) => shapes)
    const page = pageOf(Chart, answer)
    // A card that folds some of its accounts may fold one that stands for a pair once more.
    const marks = [...new Set(marksOf(drawn))]
    const isDrawn = new Set(marks)
    expect(marks.length).toBeGreaterThan(0)
    expect(marks).toEqual([...new Set(page.marks.filter((mark) => isDrawn.has(mark)))])
    for (const labels of labelsOf(drawn).values()) {
      for (const label of labels.filter((one) => !one.endsWith('…'))) expect(page.text).toContain(label.replaceAll(' ', ''))
    }
  })
})
