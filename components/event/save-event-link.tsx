'use client'

import { apiPath } from '@/lib/api/paths'
import { selectionQuery } from '@/lib/selection/serialise'
import { useSelection } from '@/lib/selection/use-selection'

const NO_OPTIONS = {}
const NAMED_BY_PATH = ['event'] as const

/** Leads to the page in one file, with the filters that the page has; without them where they cannot be applied. */
export function SaveEventLink({ corpus, event, revision }: { corpus: string; event: string; revision: string }) {
  const { selection, problems } = useSelection(NO_OPTIONS, NAMED_BY_PATH)
  const filters = problems.length > 0 ? {} : selection.filters
  return (
    <p className="print:hidden">
      <a href={apiPath.eventHtml(corpus, event, selectionQuery({ filters, rev: revision }))} download>
        Save this page for offline use
      </a>
      {Object.keys(filters).length > 0 && ', with the filters in force'}
    </p>
  )
}
