import { PageLink } from '@/components/ui/page-link'
import type { CorpusOutline } from '@/lib/api/contract/corpus'
import { pagePath } from '@/lib/api/paths'

const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })

/** The stored states of a corpus, newest first; each can be read as it was. */
export function RevisionList({ corpus }: { corpus: CorpusOutline }) {
  return (
    <ul className="text-small">
      {corpus.revisions.map(({ revision, imported_at, current }) => (
        <li key={revision} className="py-1">
          <PageLink
            href={pagePath.corpus(corpus.corpus, `rev=${revision}`)}
            className="tabular-nums"
            aria-current={revision === corpus.revision ? 'page' : undefined}
          >
            {revision}
          </PageLink>{' '}
          <span className="text-ink-2">
            imported {time.format(new Date(imported_at))} UTC{current && ' · current'}
          </span>
        </li>
      ))}
    </ul>
  )
}
