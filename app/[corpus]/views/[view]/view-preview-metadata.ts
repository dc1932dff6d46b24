import type { Metadata } from 'next'
import { traitsOf } from '@/components/charts/traits'
import { viewPageOptions } from '@/components/panels/page-options'
import { viewSelectionQuery } from '@/components/panels/page-scope'
import type { CorpusOutline } from '@/lib/api/contract/corpus'
import { apiPath } from '@/lib/api/paths'
import { knowsSelection } from '@/lib/api/server/open-revision'
import { parseSelection } from '@/lib/selection/parse'
import type { ViewMeta } from '@/lib/views/registry'
import { previewMetadata } from '../../../preview-metadata'
import { parametersOf, type SearchParams } from '../../page-corpus'

/** The picture of the view under the page's filters; of the corpus where these cannot be applied. */
async function previewAddress(corpus: CorpusOutline, meta: ViewMeta, search: SearchParams): Promise<string> {
  const options = { ...meta.options, ...traitsOf(meta.id).options }
  const { selection, display, problems } = parseSelection(parametersOf(search), viewPageOptions(meta, {}))
  const isKnown = problems.length === 0 && (await knowsSelection(corpus.corpus, { ...selection, rev: corpus.revision }))
  if (!isKnown) return apiPath.preview(corpus.corpus, `rev=${corpus.revision}`)
  return apiPath.viewPreview(corpus.corpus, meta.id, viewSelectionQuery({ corpus }, selection.filters, options, display))
}

/** What other sites show beside a link to one view, alone or as they frame it. */
export async function viewPreviewMetadata(corpus: CorpusOutline, meta: ViewMeta, search: SearchParams): Promise<Metadata> {
  const description = `${meta.subtitle}. ${corpus.title}`
  return { description, ...previewMetadata(meta.question, description, await previewAddress(corpus, meta, search)) }
}
