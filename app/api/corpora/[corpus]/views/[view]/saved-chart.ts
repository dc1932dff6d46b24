import { pageDocument } from '@/components/offline/page-document'
import { appliedFilters } from '@/components/panels/page-scope'
import { displayed } from '@/lib/api/displayed-text'
import { filtersInWords } from '@/lib/api/selection-words'
import { corpusDetail } from '@/lib/api/server/corpus-detail'
import { rowExcerpts } from '@/lib/api/server/excerpt-page'
import { findView } from '@/lib/api/server/find-view'
import { readParameters } from '@/lib/api/server/request-parameters'
import { viewResponse } from '@/lib/api/server/view-response'
import { drawnOptionsOf, MAX_ROWS, savedExcerpts, savedView } from '../../saved-view'

/** A file to be saved. */
export interface SavedFile {
  name: string
  text: string
}

/**
 * A view in one file of HTML: drawing, table, the excerpts behind it, method and citation. Outlets and days can be filtered in it.
 * @param params filters, `rev`, the options of the view and of its drawing, `top` (5,000 unless given)
 * @throws ProblemError 400, 404, 503
 */
export async function savedChart(corpusName: string, viewId: string, params: URLSearchParams): Promise<SavedFile> {
  const view = findView(viewId)
  const { selection, display } = readParameters(params, drawnOptionsOf(view), ['top'])
  const asked = new URLSearchParams(params)
  for (const name of Object.keys(drawnOptionsOf(view))) if (!(name in view.options)) asked.delete(name)
  if (!asked.has('top')) asked.set('top', MAX_ROWS)
  const answer = await viewResponse(corpusName, viewId, asked)
  const rev = answer.revision
  const corpus = displayed(await corpusDetail(corpusName, new URLSearchParams({ rev })))
  asked.delete('top')
  asked.set('rev', rev)
  const { filters } = selection
  const held = await savedExcerpts(asked, (page) => rowExcerpts(corpusName, viewId, page))
  const saved = await savedView({ view, answer, corpus, filters, display, held })
  const text = await pageDocument({
    title: view.question,
    about: [],
    corpus,
    filters,
    selection: filtersInWords(appliedFilters(filters, view.filters), corpus),
    views: [saved],
    ...held,
    address: saved.address,
  })
  return { name: `${corpusName}-${viewId}-${rev}.html`, text }
}
