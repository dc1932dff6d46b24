import type { CorpusOutline } from '@/lib/api/contract/corpus'
import type { SharedPage } from './shared-chart'

interface SharedListProps {
  corpus: Pick<CorpusOutline, 'corpus' | 'title' | 'makers' | 'revision' | 'revisions'>
  /** The address of the page with a revision, and with none. */
  pathOf: (rev: string | undefined) => string
  /** What stands on it, in words; empty for the whole corpus. */
  selection: string
}

/** A page of a corpus that is no chart: it is cited as a part of the data set. */
export function sharedList({ corpus: { corpus, title, makers, revision, revisions }, pathOf, selection }: SharedListProps): SharedPage {
  const issued = revisions.find((stored) => stored.revision === revision)?.imported_at.slice(0, 10) ?? null
  return {
    pinned: pathOf(revision),
    live: pathOf(undefined),
    key: `${corpus}-${revision}`,
    work: { question: null, corpus: title, makers, selection, revision, version: null, issued },
  }
}
