import { outletColors } from '@/components/charts/outlet-colors'
import { PageLink } from '@/components/ui/page-link'
import { plural } from '@/components/ui/plural'
import type { CorpusDetail } from '@/lib/api/contract'
import { pagePath } from '@/lib/api/paths'
import { type Absence, absenceReader, absences, type Searched } from './absence'
import { eventDate } from './event-date'
import type { EventLine } from './event-tree'

interface EventMatrixProps {
  corpus: CorpusDetail
  searched: Searched
  lines: EventLine[]
  /** The columns. */
  outlets: CorpusDetail['outlets']
  /** Names the table. */
  caption: string
  /** Carried by every link: the pinned revision, or nothing. */
  query: string
}

function Absent({ absence }: { absence: Absence }) {
  return (
    <span className="block w-8 text-right text-ink-3" title={absences[absence].words}>
      <span aria-hidden="true">{absences[absence].sign}</span>
      <span className="sr-only">{absences[absence].words}</span>
    </span>
  )
}

/** Events by outlets: how many articles and excerpts each has on each. A cell leads to the event with that outlet chosen. */
export function EventMatrix({ corpus, searched, lines, outlets, caption, query }: EventMatrixProps) {
  const colors = outletColors(corpus.outlets)
  const absenceOf = absenceReader({ ...searched, events: corpus.events })
  const largest = corpus.events.flatMap(({ outlets }) => outlets).reduce((most, { excerpts }) => Math.max(most, excerpts), 1)
  const cellQuery = (outlet: string) => [`outlet=${outlet}`, query].filter(Boolean).join('&')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="relative overflow-x-auto">
      <table className="w-full border-separate border-spacing-0 text-small">
        <caption className="sr-only">{caption}: excerpts, and the articles they are from</caption>
        <thead>
          <tr>
            <th scope="col" className="table-head sticky left-0 z-10 min-w-40 text-left sm:min-w-56">
              Event
            </th>
            {outlets.map(({ id, name }) => (
              <th key={id} scope="col" className="table-head max-w-36 min-w-24 text-left">
                <span className="mb-1 block h-1 w-8" style={{ background: colors.get(id) }} />
                <PageLink href={pagePath.outlet(corpus.corpus, id, query)}>{name}</PageLink>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ event, depth }) => (
            <tr key={event.id} className="group">
              <th scope="row" className="table-cell sticky left-0 bg-paper text-left font-normal">
                <span className="block" style={{ paddingInlineStart: `${depth}rem` }}>
                  <PageLink href={pagePath.event(corpus.corpus, event.id, query)} className={depth === 0 ? 'font-semibold' : undefined}>
                    {event.title}
                  </PageLink>
                  <span className="block text-ink-2">{eventDate(event)}</span>
                </span>
              </th>
              {outlets.map(({ id, name }) => {
                const cell = event.outlets.find(({ outlet }) => outlet === id)
                return (
                  <td key={id} className="table-cell">
                    {cell && cell.excerpts > 0 ? (
                      <PageLink
                        href={pagePath.event(corpus.corpus, event.id, cellQuery(id))}
                        className="block no-underline"
                        aria-label={`${name}: ${plural(cell.excerpts, 'excerpt')} from ${plural(cell.articles, 'article')}`}
                      >
                        <span className="block w-8 text-right tabular-nums">{cell.excerpts}</span>
                        <span
                          className="mt-1 block h-1"
                          style={{ background: colors.get(id), width: `${(100 * cell.excerpts) / largest}%`, minWidth: 2 }}
                        />
                      </PageLink>
                    ) : (
                      <Absent absence={absenceOf(event, id)} />
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
