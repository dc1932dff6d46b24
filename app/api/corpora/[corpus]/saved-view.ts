import { SCENES } from '@/components/charts/scenes'
import { traitsOf } from '@/components/charts/traits'
import type { SavedView } from '@/components/offline/saved-page'
import { countedInWords } from '@/components/panels/counted'
import { appliedFilters, rowsPage } from '@/components/panels/page-scope'
import type { CorpusDetail, Excerpt, ExcerptPage, ViewResponse } from '@/lib/api/contract'
import { displayed } from '@/lib/api/displayed-text'
import { filtersInWords } from '@/lib/api/selection-words'
import type { AnyView } from '@/lib/api/server/find-view'
import { publicOrigin } from '@/lib/api/server/public-origin'
import { plainCitation } from '@/lib/citation/plain-citation'
import { type Block, marksOf, stack } from '@/lib/drawing/shapes'
import type { Picture } from '@/lib/drawing/svg'
import type { Display } from '@/lib/selection/display'
import type { Filters } from '@/lib/selection/parameters'

/** Excerpts that a saved page holds at most; it says when there are more. */
const MAX_EXCERPTS = 5_000
/** Rows of one view unless the address says otherwise. */
export const MAX_ROWS = '5000'
const PAGE = '500'
const WIDTH = 1_000
/** Pixels of one drawing at most. */
const TALLEST = 6_000

/** Excerpts page by page, as many as a saved page holds, and how many there are. */
export async function savedExcerpts(
  params: URLSearchParams,
  read: (params: URLSearchParams) => Promise<ExcerptPage>,
): Promise<{ excerpts: Excerpt[]; totalExcerpts: number }> {
  const excerpts: Excerpt[] = []
  let page: ExcerptPage | undefined
  do {
    const asked = new URLSearchParams([...params, ['limit', PAGE], ...(page?.next ? [['cursor', page.next]] : [])])
    page = await read(asked)
    excerpts.push(...displayed(page).excerpts)
  } while (page.next !== null && excerpts.length < MAX_EXCERPTS)
  return { excerpts: excerpts.slice(0, MAX_EXCERPTS), totalExcerpts: page.total }
}

/** What a drawing holds without its frame, and what does not fit in. */
function drawnIn(blocks: readonly Block[], title: string, description: string): Pick<SavedView, 'picture' | 'cut'> {
  const bottoms = blocks.map((_, at) => blocks.slice(0, at + 1).reduce((sum, { height }) => sum + height, 0))
  const kept = blocks.filter((_, at) => at === 0 || (bottoms[at] ?? 0) <= TALLEST)
  const missing = marksOf(blocks.slice(kept.length).flatMap(({ shapes }) => shapes)).length
  const picture: Picture = { ...stack(kept), width: WIDTH, title, description }
  return { picture, cut: missing > 0 ? `${missing.toLocaleString('en-GB')} further marks are not drawn: the table has them all.` : null }
}

interface Saved {
  view: AnyView
  /** The answer of the API, its texts as they are stored. */
  answer: ViewResponse
  corpus: CorpusDetail
  filters: Filters
  display: Display
}

/** The view as a saved page holds it: its rows in the order of the API, drawn and cited. */
export function savedView({ view, answer, corpus, filters, display }: Saved): SavedView {
  const { rows, notes, columns, total_rows, revision } = displayed(answer)
  const refused = notes.find(({ code }) => code === 'refused')
  const selection = filtersInWords(appliedFilters(filters, view.filters), corpus)
  const counted = rows.length > 0 ? `${countedInWords(view.id, rows, total_rows)}.` : ''
  const address = publicOrigin() + rowsPage({ corpus }, view, filters, display)
  const scene = SCENES[view.id]
  const draw = () => scene?.({ rows, notes, corpus, display, events: filters.event ?? [], width: WIDTH }) ?? []
  const description = `${view.subtitle}. ${counted}`
  const issued = corpus.revisions.find((stored) => stored.revision === revision)?.imported_at.slice(0, 10) ?? null
  const { title, makers } = corpus
  const work = { question: view.question, corpus: title, makers, selection, revision, version: view.version, issued, address }
  return {
    id: view.id,
    version: view.version,
    question: view.question,
    subtitle: view.subtitle,
    counted,
    notes: notes.filter((note) => note !== refused),
    refusal: refused?.text ?? (rows.length === 0 ? 'Nothing of this kind is coded under this selection.' : null),
    columns,
    rows,
    totalRows: total_rows,
    method: view.method,
    ...(rows.length > 0 && scene ? drawnIn(draw(), view.question, description) : { picture: null, cut: null }),
    citation: plainCitation(work),
    address,
  }
}

/** The options of the view and of its drawing. */
export const drawnOptionsOf = (view: AnyView) => ({ ...view.options, ...traitsOf(view.id).options })
