import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'

import { queryOfForm } from '@/components/filters/form-address'
import type { PageCorpus } from '@/components/panels/page-scope'
import type { CorpusOutline } from '@/lib/api/contract/corpus'
import { displayedCorpus } from '@/lib/api/server/corpus-detail'
import { ProblemError } from '@/lib/api/server/problem-error'

export type SearchParams = Record<string, string | string[] | undefined>

/** The parameters of a page as the codec reads them; repeated ones stay repeated. */
export function parametersOf(search: SearchParams): URLSearchParams {
  return new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) => (Array.isArray(value) ? value : [value ?? '']).map((text) => [name, text])),
  )
}

const detailOf = cache((corpus: string, rev: string) => displayedCorpus(corpus, new URLSearchParams(rev ? { rev } : {})))

/** The corpus of a page, as it shows it, at the revision that its address names. A corpus or revision that is not stored ends in the not-found page. */
export async function pageCorpus(corpus: string, search: SearchParams): Promise<CorpusOutline> {
  try {
    return await detailOf(corpus, parametersOf(search).getAll('rev').join(' '))
  } catch (error) {
    if (error instanceof ProblemError && error.status < 500) notFound()
    throw error
  }
}

/**
 * What goes to the browser: the long lists stay here.
 * @param event the one whose outlets the page compares
 */
export function forPanels({ events, ...rest }: CorpusOutline, event?: string): PageCorpus {
  return { ...rest, events: events.map((one) => (one.id === event ? one : { ...one, outlets: [] })) }
}

/** The pinned revision as every link of the page carries it on; empty when the page shows the current one by itself. */
export const carriedRevision = (search: SearchParams): string => (typeof search.rev === 'string' ? `rev=${search.rev}` : '')

/** Brings the address that a form sent without JavaScript into its written form. */
export function redirectForm(path: string, search: SearchParams): void {
  const query = queryOfForm(search)
  if (query !== null) redirect((query ? `${path}?${query}` : path) as '/')
}
