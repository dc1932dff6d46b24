import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { viewPageOptions } from '@/components/panels/page-options'
import type { PageScope } from '@/components/panels/page-scope'
import { defaultBy } from '@/components/view/default-by'
import type { CorpusOutline } from '@/lib/api/contract/corpus'
import { parseSelection } from '@/lib/selection/parse'
import { type ViewMeta, viewMeta } from '@/lib/views/registry'
import { forPanels, pageCorpus, parametersOf, redirectForm, type SearchParams } from '../../page-corpus'
import { Prefetch } from '../../prefetch'

export interface ViewPageProps {
  params: Promise<{ corpus: string; view: string }>
  searchParams: Promise<SearchParams>
}

interface LoadedViewPage {
  corpus: CorpusOutline
  meta: ViewMeta
  search: SearchParams
  path: string
}

/** What the address of a page of one view names. A corpus, revision or view that is not there ends in the not-found page. */
export async function loadViewPage(
  { params, searchParams }: ViewPageProps,
  pathOf: (corpus: string, view: string) => string,
): Promise<LoadedViewPage> {
  await connection()
  const { corpus: name, view } = await params
  const search = await searchParams
  const path = pathOf(name, view)
  redirectForm(path, search)
  const corpus = await pageCorpus(name, search)
  const meta = viewMeta(view)
  if (!meta) notFound()
  return { corpus, meta, search, path }
}

/**
 * Asks beforehand what the page of one view will ask.
 * @param embedded in the frame of another site, where no article's text is shown
 */
export async function prefetchViewPage({ corpus, meta, search, path }: LoadedViewPage, { embedded = false } = {}) {
  const asked = parseSelection(parametersOf(search), {})
  const scope: PageScope = {
    corpus: forPanels(corpus),
    path,
    applicable: meta.filters,
    defaults: { by: defaultBy(corpus, asked.selection.filters.event) },
  }
  const { selection, display, problems } = parseSelection(parametersOf(search), viewPageOptions(meta, scope.defaults))
  const prefetch = new Prefetch(scope, selection.filters)
  if (problems.length === 0) {
    await Promise.all([
      prefetch.facets(display),
      prefetch.view(meta, display),
      display.tab === 'excerpts' ? prefetch.viewExcerpts(meta, display) : undefined,
      prefetch.opened([meta], display, () => display),
      embedded ? undefined : prefetch.openedContexts([meta], display, () => display),
    ])
  }
  return { scope, meta, selection, prefetch }
}
