import { eventDate } from '@/components/corpus/event-date'
import { countedInWords, cutInWords } from '@/components/panels/counted'
import { ViewNotes } from '@/components/panels/view-notes'
import { PageLink } from '@/components/ui/page-link'
import { StateLink } from '@/components/ui/state-link'
import type { ViewRow } from '@/lib/api/contract/table'
import type { ComparedEvent } from './compared'

interface ComparedHeadProps {
  view: string
  compared: ComparedEvent
}

/** An event at the head of its column: its name leads to its page; below it when, how much, and what to know. */
export function ComparedHead({ view, compared: { event, href, total, chart } }: ComparedHeadProps) {
  const counted = countedInWords(view, [...chart.rows] as ViewRow[], total) || 'nothing of this kind here'
  const cut = cutInWords(view, chart.rows.length, total)
  return (
    <div className="min-w-0">
      <h3 className="text-reading">
        <PageLink href={href}>{event.title}</PageLink>
      </h3>
      <p className="mb-2 text-small text-ink-2">{[eventDate(event), counted].filter(Boolean).join(' · ')}</p>
      <ViewNotes notes={[...chart.notes]} />
      {cut && (
        <p className="mb-2 text-small">
          {cut}{' '}
          <StateLink href={chart.hrefOfDisplay({ top: 'all' })} onGo={() => chart.onDisplay({ top: 'all' })}>
            Show all {total.toLocaleString('en-GB')}
          </StateLink>
        </p>
      )}
    </div>
  )
}
