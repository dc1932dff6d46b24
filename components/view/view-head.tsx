import { PageLink } from '@/components/ui/page-link'
import type { CorpusOutline } from '@/lib/api/contract/corpus'
import { pagePath } from '@/lib/api/paths'

interface ViewHeadProps {
  corpus: CorpusOutline
  /** The events chosen. */
  events: string[] | undefined
  /** Carried by every link: the pinned revision, or nothing. */
  query: string
}

/** Where a chart comes from: its corpus and, where one is chosen, its event. */
export function ViewHead({ corpus, events, query }: ViewHeadProps) {
  const event = events?.length === 1 ? corpus.events.find(({ id }) => id === events[0]) : undefined
  return (
    <p className="pt-8 text-small text-ink-2">
      <PageLink href={pagePath.corpus(corpus.corpus, query)}>{corpus.title}</PageLink>
      {event && (
        <>
          {' / '}
          <PageLink href={pagePath.event(corpus.corpus, event.id, query)}>{event.title}</PageLink>
        </>
      )}
    </p>
  )
}
