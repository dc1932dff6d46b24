import { dehydrate, type QueryClient } from '@tanstack/react-query'
import { headers } from 'next/headers'
import { storyOf } from '@/components/event/story'
import { storyQuery, storyRowsQuery } from '@/components/event/story-query'
import { placeOf } from '@/components/panels/list-place'
import { openRow } from '@/components/panels/page-options'
import {
  choicesQuery,
  columnExcerptsHref,
  contextsHref,
  hasContexts,
  listAddress,
  outletExcerptsHref,
  type PageScope,
  rowExcerptsHref,
  rowsQuery,
  scopedSelection,
  type ViewMeta,
} from '@/components/panels/page-scope'
import { newQueryClient } from '@/components/query-client'
import type { Facets } from '@/lib/api/contract/facets'
import { displayed } from '@/lib/api/displayed-text'
import { packed } from '@/lib/api/packed-rows'
import { contextsQuery, excerptPagesQuery, excerptsQuery, facetsOf, facetsQuery, pageAddress, viewQuery } from '@/lib/api/queries'
import { excerptPage, rowExcerpts } from '@/lib/api/server/excerpt-page'
import { facets } from '@/lib/api/server/facets'
import { keptAnswer } from '@/lib/api/server/kept-answers'
import { ProblemError } from '@/lib/api/server/problem-error'
import { termContexts } from '@/lib/api/server/term-contexts'
import { viewResponse } from '@/lib/api/server/view-response'
import type { Display } from '@/lib/selection/display'
import type { Filters, ParameterProblem } from '@/lib/selection/parameters'
import { selectionQuery } from '@/lib/selection/serialise'
import type { AgreementRow } from '@/lib/views/rows/agreement'

const parametersOfAddress = (href: string) => new URLSearchParams(href.split('?')[1])

/** A key that is no row's is no filter: there is no page of excerpts behind it, and the rest of the page stays. */
function asNoPage(error: unknown): null {
  if (error instanceof ProblemError && (error.status === 400 || error.status === 404)) return null
  throw error
}

/** Asks the server's own functions, never its HTTP API, what the page will ask in the browser under the same keys. */
export class Prefetch {
  private readonly client: QueryClient = newQueryClient()
  private readonly problems = new Map<string, ParameterProblem>()

  constructor(
    private readonly scope: PageScope,
    private readonly filters: Filters,
  ) {}

  private async ask(options: { queryKey: readonly unknown[] }, load: () => Promise<object>): Promise<void> {
    try {
      const key = JSON.stringify(options.queryKey)
      this.client.setQueryData(options.queryKey, await keptAnswer(key, async () => displayed(await load())))
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status !== 400) throw error
      for (const problem of error.errors) this.problems.set(problem.parameter, problem)
    }
  }

  /** Where the list of excerpts begins. */
  private placeIn({ after }: Display) {
    return placeOf(after, this.scope.corpus.revision)
  }

  private get corpus() {
    return this.scope.corpus.corpus
  }

  /** A view's rows; on a page of several events, of this one. */
  view(meta: ViewMeta, display: Display, event = this.scope.event) {
    const query = rowsQuery({ ...this.scope, event }, meta, this.filters, display)
    return this.ask(viewQuery(this.corpus, meta.id, query), () => viewResponse(this.corpus, meta.id, new URLSearchParams(query)))
  }

  /** What an event's page tells first. */
  story() {
    const query = storyRowsQuery(this.scope, this.filters)
    const names = new Map(this.scope.corpus.actors.map(({ id, name }) => [id, name]))
    return this.ask(storyQuery(this.scope, this.filters), async () => {
      const { rows } = displayed(await viewResponse(this.corpus, 'agreement', new URLSearchParams(query)))
      return storyOf(rows as unknown as AgreementRow[], (id) => names.get(id))
    })
  }

  /** The choices of the filter bar; undefined when the filters are refused. */
  async facets({ choices }: Display): Promise<Facets | undefined> {
    const query = choicesQuery(this.scope, this.filters)
    const asked = facetsQuery(this.corpus, query)
    const ask = (top?: string) =>
      this.ask(facetsQuery(this.corpus, query, top), () => facets(this.corpus, new URLSearchParams(facetsOf(query, top))))
    await Promise.all([ask(), choices ? ask('all') : undefined])
    return this.client.getQueryData(asked.queryKey)
  }

  /** The first page of an outlet's excerpts behind a cursor. */
  outletExcerpts(outlet: string, after: string) {
    const href = outletExcerptsHref(this.scope, this.filters, outlet)
    return this.ask(excerptPagesQuery(href, after), async () => ({
      pages: [await excerptPage(this.corpus, parametersOfAddress(pageAddress(href, after)))],
      pageParams: [after],
    }))
  }

  /** One outlet's column of excerpts. */
  column(outlet: string, limit: string) {
    const href = columnExcerptsHref(this.scope, this.filters, outlet, limit)
    return this.ask(excerptsQuery(href), () => excerptPage(this.corpus, parametersOfAddress(href)))
  }

  /** The excerpts behind all rows of a view. */
  viewExcerpts(meta: ViewMeta, display: Display) {
    const all = rowExcerptsHref(this.scope, meta, this.filters, display)
    const href = listAddress(all, display.limit ?? '', this.placeIn(display))
    return this.ask(excerptsQuery(href), () => rowExcerpts(this.corpus, meta.id, parametersOfAddress(href)))
  }

  /** The excerpts behind the row that the address opens, from the place that it names; on a page of several events, in this one. */
  async opened(
    views: readonly ViewMeta[],
    display: Display,
    displayOf: (view: string) => Display,
    event: string | undefined = this.scope.event,
  ) {
    const opened = openRow(display.open)
    const meta = opened && views.find(({ id }) => id === opened.view)
    if (!opened || !meta) return
    const href = rowExcerptsHref({ ...this.scope, event }, meta, this.filters, displayOf(meta.id), opened.row)
    const after = this.placeIn(display)
    const first = await rowExcerpts(this.corpus, meta.id, parametersOfAddress(pageAddress(href, after))).catch(asNoPage)
    this.client.setQueryData(excerptPagesQuery(href, after).queryKey, {
      pages: first ? [displayed(first)] : [],
      pageParams: first ? [after] : [],
    })
  }

  /** The contexts of the word that the address opens, where the row of its view is of one. Never for the frame of another site. */
  async openedContexts(
    views: readonly ViewMeta[],
    { open }: Display,
    displayOf: (view: string) => Display,
    event: string | undefined = this.scope.event,
  ) {
    const opened = openRow(open)
    const meta = opened && views.find(({ id }) => id === opened.view)
    if (!meta || !hasContexts(meta.id)) return
    const href = contextsHref(this.corpus, rowExcerptsHref({ ...this.scope, event }, meta, this.filters, displayOf(meta.id), opened.row))
    const contexts = await termContexts(this.corpus, parametersOfAddress(href), await headers()).catch(asNoPage)
    if (contexts) this.client.setQueryData(contextsQuery(href).queryKey, displayed(contexts))
  }

  /** What is wrong with the filters, as far as only the data can tell. */
  get refused(): { query: string; problems: ParameterProblem[] } | null {
    if (this.problems.size === 0) return null
    return { query: selectionQuery(scopedSelection(this.scope, this.filters)), problems: [...this.problems.values()] }
  }

  get state() {
    return dehydrate(this.client, { serializeData: packed })
  }
}
