import { traitsOf } from '@/components/charts/traits'
import type { SavedView } from '@/components/offline/saved-page'
import { appliedFilters, rowsPage } from '@/components/panels/page-scope'
import type { CorpusDetail } from '@/lib/api/contract/corpus'
import type { Excerpt, ExcerptPage } from '@/lib/api/contract/excerpt'
import type { ViewResponse, ViewRow } from '@/lib/api/contract/table'
import { displayed } from '@/lib/api/displayed-text'
import { filtersInWords } from '@/lib/api/selection-words'
import type { AnyView } from '@/lib/api/server/find-view'
import { publicOrigin } from '@/lib/api/server/public-origin'
import { plainCitation } from '@/lib/citation/plain-citation'
import type { Display } from '@/lib/selection/display'
import type { Filters } from '@/lib/selection/parameters'
import { savedBasis } from './saved-basis'

/** Excerpts that a saved page holds at most; it says when there are more. */
const MAX_EXCERPTS = 5_000
/** Rows of one view unless the address says otherwise. */
export const MAX_ROWS = '5000'
const PAGE = '500'

/** The excerpts behind a saved page, as many as it holds. */
export interface SavedExcerpts {
  excerpts: Excerpt[]
  /** Those that are left out too. */
  totalExcerpts: number
}

/** Excerpts page by page, as many as a saved page holds, and how many there are. */
export async function savedExcerpts(
  params: URLSearchParams,
  read: (params: URLSearchParams) => Promise<ExcerptPage>,
): Promise<SavedExcerpts> {
  const excerpts: Excerpt[] = []
  let page: ExcerptPage | undefined
  do {
    const asked = new URLSearchParams([...params, ['limit', PAGE], ...(page?.next ? [['cursor', page.next]] : [])])
    page = await read(asked)
    excerpts.push(...displayed(page).excerpts)
  } while (page.next !== null && excerpts.length < MAX_EXCERPTS)
  return { excerpts: excerpts.slice(0, MAX_EXCERPTS), totalExcerpts: page.total }
}

const DAYS_OF_PERIOD: readonly (readonly [string, number])[] = [
  ['day', 1],
  ['week', 7],
  ['month', 31],
  ['year', 366],
]
const daysBetween = (first: string, last: string) => (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1

/** A saved page keeps the periods that suited the whole selection, and links to the same ones. */
function settledDisplay(view: string, rows: readonly ViewRow[], display: Display): Display {
  const dated = view === 'timeline' ? rows.find((row) => row.dated === 'day') : undefined
  if (!dated) return display
  const days = daysBetween(String(dated.first_day), String(dated.last_day))
  const period = DAYS_OF_PERIOD.find(([, most]) => days <= most)?.[0]
  return period ? { ...display, period } : display
}

/** A view with all rows of its selection, and what the page around it holds. */
export interface Saved {
  view: AnyView
  /** The answer of the API, its texts as they are stored. */
  answer: ViewResponse
  corpus: CorpusDetail
  filters: Filters
  display: Display
  /** Of the page. */
  held: SavedExcerpts
}

/** The view as a saved page holds it: its rows in the order of the API, what they can be counted anew from, and how it is cited. */
export async function savedView({ view, answer, corpus, filters, held, ...given }: Saved): Promise<SavedView> {
  const { rows, notes, columns, total_rows, revision } = displayed(answer)
  const display = settledDisplay(view.id, rows, given.display)
  const refused = notes.find(({ code }) => code === 'refused')
  const selection = filtersInWords(appliedFilters(filters, view.filters), corpus)
  const address = publicOrigin() + rowsPage({ corpus }, view, filters, display)
  const issued = corpus.revisions.find((stored) => stored.revision === revision)?.imported_at.slice(0, 10) ?? null
  const { title, makers } = corpus
  const work = { question: view.question, corpus: title, makers, selection, revision, version: view.version, issued, address }
  return {
    id: view.id,
    version: view.version,
    question: view.question,
    subtitle: view.subtitle,
    display,
    events: filters.event ?? [],
    notes: notes.filter((note) => note !== refused),
    refusal: refused?.text ?? (rows.length === 0 ? 'Nothing of this kind is coded under this selection.' : null),
    columns,
    rows,
    totalRows: total_rows,
    basis: await savedBasis({ view, answer, corpus, filters, display: given.display, held }),
    method: view.method,
    citation: plainCitation(work),
    address,
  }
}

/** The options of the view and of its drawing. */
export const drawnOptionsOf = (view: AnyView) => ({ ...view.options, ...traitsOf(view.id).options })
