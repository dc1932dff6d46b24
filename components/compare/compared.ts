import type { ChartProps } from '@/components/charts/chart-props'
import type { ViewMeta } from '@/components/panels/page-scope'
import type { PageSelection } from '@/components/panels/use-page-selection'
import type { CorpusDetail } from '@/lib/api/contract/corpus'

/** One of the events that stand side by side, with what the view says of it. */
export interface ComparedEvent {
  event: CorpusDetail['events'][number]
  /** The page of the event. */
  href: string
  /** The page of an outlet, of what it has on the event. */
  hrefOfOutlet: (outlet: string) => string
  /** Rows of all, of which `chart` may have the first. */
  total: number
  /** Everything a chart of this event alone is given; its marks open the excerpts of this event. */
  chart: ChartProps
}

/** What a drawing of several events is given: in the order of time. */
export interface ComparedProps {
  meta: ViewMeta
  events: readonly ComparedEvent[]
  page: PageSelection
}

/** Not all rows of every event are there: of some of them a sentence might be untrue of all. */
export const isCut = (events: readonly Pick<ComparedEvent, 'chart' | 'total'>[]): boolean =>
  events.some(({ chart, total }) => chart.rows.length < total)
