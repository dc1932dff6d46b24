import { PageLink } from '@/components/ui/page-link'
import { plural } from '@/components/ui/plural'
import { TableLinks } from '@/components/ui/table-links'
import { Term } from '@/components/ui/term'
import type { CorpusOutline } from '@/lib/api/contract/corpus'
import { packed } from '@/lib/api/packed-rows'
import { pagePath } from '@/lib/api/paths'
import { absences, type Searched } from './absence'
import { eventCells } from './event-cells'
import { EventMatrix } from './event-matrix'
import { type EventLine, eventLines, toldAndMentioned } from './event-tree'

interface EventsByOutletsProps {
  corpus: CorpusOutline
  searched: Searched
  /** Carried by every link: the pinned revision, or nothing. */
  query: string
}

/** More columns or lines than these nobody reads: the others are listed. */
const COLUMNS = 20
const LINES = 40

/** The outlets with the most excerpts, in the order of the corpus. */
function columnsOf({ outlets }: CorpusOutline): CorpusOutline['outlets'] {
  const writing = outlets.filter(({ articles }) => articles > 0)
  const largest = new Set([...writing].sort((a, b) => b.excerpts - a.excerpts).slice(0, COLUMNS))
  return writing.filter((outlet) => largest.has(outlet))
}

interface OthersProps {
  others: { id: string; name: string }[]
  /** What is folded away. */
  summary: string
  hrefOf: (id: string) => string
}

/** What has no column or line of its own. */
function Others({ others, summary, hrefOf }: OthersProps) {
  if (others.length === 0) return null
  return (
    <details className="mt-4">
      <summary className="button">{summary}</summary>
      <ul className="mt-4 columns-[14rem] text-small">
        {others.map(({ id, name }) => (
          <li key={id} className="py-1">
            <PageLink href={hrefOf(id)}>{name}</PageLink>
          </li>
        ))}
      </ul>
    </details>
  )
}

const NoEvents = () => (
  <p className="measure">
    No event is coded here. Events stand in the table <TableLinks tables={['events']} />, and an excerpt names its own; until then the
    questions below can be asked of the whole corpus.
  </p>
)

const Legend = () => (
  <p className="mb-4 text-small text-ink-2">
    Counted: <Term name="excerpt">excerpts</Term>.{' '}
    {Object.values(absences).map(({ sign, words }) => (
      <span key={sign} className="mr-4 whitespace-nowrap">
        <span className="inline-block min-w-4 text-center text-ink-3">{sign}</span> {words}
      </span>
    ))}
  </p>
)

function Events({ corpus, searched, query, outlets }: EventsByOutletsProps & Pick<CorpusOutline, 'outlets'>) {
  const { told, mentioned } = toldAndMentioned(eventLines(corpus.events))
  const matrixOf = (lines: EventLine[], caption: string) => (
    <EventMatrix
      corpus={corpus.corpus}
      cells={packed(eventCells(corpus, searched, lines.slice(0, LINES), outlets))}
      caption={caption}
      query={query}
    />
  )
  const othersOf = (lines: EventLine[]) => (
    <Others
      others={lines.slice(LINES).map(({ event: { id, title } }) => ({ id, name: title }))}
      summary={plural(lines.length - LINES, 'more event')}
      hrefOf={(id) => pagePath.event(corpus.corpus, id, query)}
    />
  )
  return (
    <>
      <Legend />
      {matrixOf(told, 'Events by outlets')}
      {othersOf(told)}
      {mentioned.length > 0 && (
        <details className="mt-4">
          <summary className="button">{plural(mentioned.length, 'event')} mentioned in passing</summary>
          <div className="mt-4">
            {matrixOf(mentioned, 'Events mentioned in passing, by outlets')}
            {othersOf(mentioned)}
          </div>
        </details>
      )}
    </>
  )
}

/** How often each outlet speaks of each event, and the outlets without a column. */
export function EventsByOutlets({ corpus, searched, query }: EventsByOutletsProps) {
  const outlets = columnsOf(corpus)
  const further = corpus.outlets.filter((outlet) => outlet.articles > 0 && !outlets.includes(outlet))
  const silent = corpus.outlets.filter(({ articles }) => articles === 0)
  const outletHref = (id: string) => pagePath.outlet(corpus.corpus, id, query)
  return (
    <>
      {corpus.events.length > 0 ? <Events corpus={corpus} searched={searched} query={query} outlets={outlets} /> : <NoEvents />}
      <Others others={further} summary={`${plural(further.length, 'outlet')} with fewer excerpts`} hrefOf={outletHref} />
      <Others others={silent} summary={`${plural(silent.length, 'outlet')} only relayed or copied from`} hrefOf={outletHref} />
    </>
  )
}
