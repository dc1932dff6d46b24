import type { ViewMeta } from '@/components/panels/page-scope'
import type { CorpusOutline } from '@/lib/api/contract/corpus'
import { ProblemError } from '@/lib/api/server/problem-error'
import { viewResponse } from '@/lib/api/server/view-response'
import { selectionQuery } from '@/lib/selection/serialise'

/** Whether a view has a row for an event; an event that is not there has none. */
async function hasRows({ corpus, revision }: CorpusOutline, view: ViewMeta, event: string): Promise<boolean> {
  const query = selectionQuery({ filters: { event: [event] }, rev: revision })
  try {
    return (await viewResponse(corpus, view.id, new URLSearchParams(`${query}&top=1`))).rows.length > 0
  } catch (error) {
    if (error instanceof ProblemError && error.status === 400) return false
    throw error
  }
}

/** The first view with rows for every one of the events; the first of all where there is none. */
export async function firstComparable(corpus: CorpusOutline, views: readonly ViewMeta[], events: readonly string[]): Promise<string> {
  for (const view of views) {
    const found = await Promise.all(events.map((event) => hasRows(corpus, view, event)))
    if (found.every(Boolean)) return view.id
  }
  return views[0]?.id ?? ''
}
