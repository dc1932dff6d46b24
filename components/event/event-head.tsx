import { eventDate } from '@/components/corpus/event-date'
import { PageLink } from '@/components/ui/page-link'
import { plural } from '@/components/ui/plural'
import type { CorpusDetail } from '@/lib/api/contract'
import { pagePath } from '@/lib/api/paths'

interface EventHeadProps {
  corpus: CorpusDetail
  event: CorpusDetail['events'][number]
  /** Carried by every link: the pinned revision, or nothing. */
  query: string
}

/** The headline of an event and, in one line, what there is about it. */
export function EventHead({ corpus, event, query }: EventHeadProps) {
  const whole = corpus.events.find(({ id }) => id === event.part_of)
  const parts = corpus.events.filter(({ part_of, excerpts }) => part_of === event.id && excerpts > 0)
  const eventLink = (id: string) => pagePath.event(corpus.corpus, id, query)
  return (
    <div className="pt-8">
      <p className="text-small text-ink-2">
        <PageLink href={pagePath.corpus(corpus.corpus, query)}>{corpus.title}</PageLink>
        {whole && (
          <>
            {' / '}
            <PageLink href={eventLink(whole.id)}>{whole.title}</PageLink>
          </>
        )}
      </p>
      <h1 className="mt-3 max-w-[24ch] text-display">{event.title}</h1>
      <p className="mt-4 text-body">
        {[
          [eventDate(event), event.place].filter(Boolean).join(', '),
          `${plural(event.articles, 'article')} from ${plural(event.outlets.length, 'outlet')}`,
          plural(event.excerpts, 'excerpt'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {event.summary && <p className="measure mt-2 font-serif text-reading text-ink-2">{event.summary}</p>}
      {parts.length > 0 && (
        <p className="mt-3 text-small text-ink-2">
          Parts:{' '}
          {parts.map(({ id, title, excerpts }, index) => (
            <span key={id}>
              {index > 0 && ' · '}
              <PageLink href={eventLink(id)}>{title}</PageLink> ({excerpts})
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
