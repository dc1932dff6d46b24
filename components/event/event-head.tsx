import { eventDate } from '@/components/corpus/event-date'
import { PageLink } from '@/components/ui/page-link'
import { plural } from '@/components/ui/plural'
import type { CorpusDetail, CorpusOutline } from '@/lib/api/contract/corpus'
import { pagePath } from '@/lib/api/paths'
import { PrintEvent } from './print-event'
import { SaveEventLink } from './save-event-link'

interface EventHeadProps {
  corpus: CorpusOutline
  event: CorpusDetail['events'][number]
  /** Carried by every link: the pinned revision, or nothing. */
  query: string
  publicUrl?: string
}

const FEW = 3

/** The events that this one includes; many wait folded. */
function EventParts({ parts, hrefOf }: { parts: EventHeadProps['event'][]; hrefOf: (event: string) => string }) {
  const links = parts.map(({ id, title, excerpts }) => (
    <li key={id}>
      <PageLink href={hrefOf(id)}>{title}</PageLink> ({excerpts})
    </li>
  ))
  if (links.length === 0) return null
  const list = <ul className="mt-1 grid max-w-4xl gap-x-8 gap-y-1 sm:grid-cols-2">{links}</ul>
  return (
    <div className={`text-ink-2 ${links.length <= FEW ? 'basis-full' : 'has-[[open]]:basis-full'}`}>
      {links.length <= FEW ? (
        <>Parts of this event: {list}</>
      ) : (
        <details>
          <summary className="inline-block border-b border-dotted border-ink-3 hover:text-accent">
            {links.length} parts of this event
          </summary>
          {list}
        </details>
      )}
    </div>
  )
}

/** The headline of an event and, in one line, what there is about it. */
export function EventHead({ corpus, event, query, publicUrl }: EventHeadProps) {
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
      <div className="mt-3 flex flex-wrap gap-x-6 gap-y-2 text-small">
        <EventParts parts={parts} hrefOf={eventLink} />
        <SaveEventLink corpus={corpus.corpus} event={event.id} revision={corpus.revision} />
        <PrintEvent corpus={corpus.corpus} event={event.id} revision={corpus.revision} publicUrl={publicUrl} />
        {corpus.events.length > 1 && (
          <p className="print:hidden">
            <PageLink href={pagePath.compare(corpus.corpus, [`event=${event.id}`, query].filter(Boolean).join('&'))}>
              Compare with another event
            </PageLink>
          </p>
        )}
      </div>
    </div>
  )
}
