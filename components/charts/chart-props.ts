import type { CorpusOutline } from '@/lib/api/contract/corpus'
import type { Note, ViewRow } from '@/lib/api/contract/table'
import type { Display } from '@/lib/selection/display'
import type { Filters } from '@/lib/selection/parameters'

/** What every chart is given. The columns of a view promise the type of its rows. */
export interface ChartProps<R = ViewRow> {
  rows: readonly R[]
  /** On a page of several charts of this view: the rows of all of them, for scales that all share. */
  beside?: readonly R[]
  /** One of many charts on its page: it opens with its first part, and all else waits folded. */
  brief?: boolean
  notes: readonly Note[]
  corpus: CorpusOutline
  /** The event of the page, where it is one's. */
  event?: string
  filters: Filters
  /** The view's own display values, without a page's prefix. */
  display: Display
  onDisplay: (patch: Display) => void
  /** The address of the page after such a change. */
  hrefOfDisplay: (patch: Display) => string
  /** Changes the filters of the page: one entry of the history. */
  onFilters: (patch: Filters) => void
  /** Opens the excerpts behind a row. */
  onOpen: (row: { href: string }) => void
  /** The address of the page with the excerpts behind a row open: every mark is a link. */
  hrefOfRow: (row: { href: string }) => string
  /** The address of this view alone, filtered further. */
  hrefOf: (filters: Filters) => string
}
