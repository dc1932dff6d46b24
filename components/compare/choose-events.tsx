'use client'

import { type FormEvent, useState } from 'react'
import { eventDate } from '@/components/corpus/event-date'
import { SENT_BY_FORM } from '@/components/filters/form-address'
import { PageLink } from '@/components/ui/page-link'
import { plural } from '@/components/ui/plural'
import type { CorpusDetail } from '@/lib/api/contract/corpus'
import { pagePath } from '@/lib/api/paths'
import { selectionQuery } from '@/lib/selection/serialise'
import { eventChoices, largestPairs } from './events-compared'
import { problemOfNumber } from './number-chosen'

type Event = CorpusDetail['events'][number]

interface ChooseEventsProps {
  corpus: Pick<CorpusDetail, 'corpus' | 'events'>
  chosen: readonly string[]
  /** Parameters that the form carries on, the revision among them. */
  carried: readonly (readonly [string, string])[]
  rev?: string
}

function Choice({ event, isChosen }: { event: Event; isChosen: boolean }) {
  const about = [eventDate(event), plural(event.excerpts, 'excerpt')].filter(Boolean).join(' · ')
  return (
    <li>
      <label className="flex min-h-10 items-start gap-3 py-1">
        <input type="checkbox" name="event" value={event.id} defaultChecked={isChosen} className="mt-1 size-4" />
        <span>
          {event.title}
          <span className="block text-small text-ink-2">{about}</span>
        </span>
      </label>
    </li>
  )
}

function Choices({ events, chosen }: { events: readonly Event[]; chosen: readonly string[] }) {
  return (
    <ul className="grid gap-x-10 sm:grid-cols-2">
      {events.map((event) => (
        <Choice key={event.id} event={event} isChosen={chosen.includes(event.id)} />
      ))}
    </ul>
  )
}

/** The form that names the events to be compared; it needs no JavaScript, which only says at once how many are missing. */
export function ChooseEvents({ corpus: { corpus, events }, chosen, carried, rev }: ChooseEventsProps) {
  const { told, mentioned } = eventChoices(events)
  const [only] = chosen.length === 1 ? events.filter(({ id }) => id === chosen[0]) : []
  const pairs = largestPairs(events, only)
  const [problem, setProblem] = useState<string | null>(null)
  const problemOf = (form: HTMLFormElement) => problemOfNumber(new FormData(form).getAll('event').length)
  const send = (event: FormEvent<HTMLFormElement>) => {
    const found = problemOf(event.currentTarget)
    setProblem(found)
    if (found) event.preventDefault()
  }
  if (events.length < 2) {
    return <p className="mt-6">{events.length === 0 ? 'This corpus has no event' : 'This corpus has one event'}; a comparison needs two.</p>
  }
  return (
    <div className="mt-6">
      {pairs.length > 0 && (
        <>
          <h2 className="text-title">{only ? `${only.title}, beside` : 'The events that most excerpts speak of'}</h2>
          <ul className="mt-2 flex flex-col">
            {pairs.map(([first, second]) => (
              <li key={`${first.id},${second.id}`} className="py-2">
                <PageLink
                  href={pagePath.compare(corpus, selectionQuery({ filters: { event: [first.id, second.id].sort() }, rev }))}
                  className="font-serif text-reading"
                >
                  {only ? (first === only ? second : first).title : `${first.title} and ${second.title}`}
                </PageLink>
              </li>
            ))}
          </ul>
        </>
      )}
      <form
        method="get"
        action={pagePath.compare(corpus)}
        className="mt-10"
        onSubmit={send}
        onChange={(event) => problem && setProblem(problemOf(event.currentTarget))}
      >
        {carried.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <fieldset>
          <legend className="mb-3 font-serif text-title">Or choose two to six events</legend>
          <Choices events={told} chosen={chosen} />
          {mentioned.length > 0 && (
            <details className="mt-4" open={mentioned.some(({ id }) => chosen.includes(id))}>
              <summary className="button">{plural(mentioned.length, 'event')} mentioned in passing</summary>
              <div className="mt-4">
                <Choices events={mentioned} chosen={chosen} />
              </div>
            </details>
          )}
        </fieldset>
        <button type="submit" name={SENT_BY_FORM} value="1" className="button mt-6">
          Compare
        </button>
        <p role="alert" className="mt-2 min-h-6 font-semibold">
          {problem}
        </p>
      </form>
    </div>
  )
}
