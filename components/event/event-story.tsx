'use client'

import { OutletName } from '@/components/outlet/outlet-name'
import { StateLink } from '@/components/ui/state-link'
import type { StoryLine, StorySide } from './story'

interface EventStoryProps {
  lines: readonly StoryLine[]
  colorOf: (outlet: string) => string
  hrefOf: (href: string) => string
  onOpen: (row: { href: string }) => void
}

function Outlets({ side, colorOf }: { side: StorySide; colorOf: EventStoryProps['colorOf'] }) {
  return (
    <span className="text-ink-2">
      {side.outlets.map(({ id, name }) => (
        <span key={id} className="mr-3 inline-block">
          <span aria-hidden="true" className="mr-1 inline-block size-2 rounded-full" style={{ background: colorOf(id) }} />
          <OutletName outlet={id}>{name}</OutletName>
        </span>
      ))}
    </span>
  )
}

/** The sharpest contrasts of an event, each a sentence whose parts lead to their excerpts. Without a verdict. */
export function EventStory({ lines, colorOf, hrefOf, onOpen }: EventStoryProps) {
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="story" className="mt-8 border-t-2 sm:mt-10 border-ink pt-4">
      <h2 id="story" className="text-title">
        Where the accounts part
      </h2>
      <p className="mt-1 max-w-3xl text-small text-ink-2">
        The sharpest differences between accounts of one thing, found by comparing them pair by pair. Which is right is not judged.{' '}
        <a href="#agreement">All pairs</a>
      </p>
      <ol className="mt-6 grid gap-x-12 gap-y-6 md:grid-cols-2 md:gap-y-8">
        {lines.map(({ key, kind, title, about, sides, more }) => (
          <li key={key}>
            <p className="eyebrow">{kind}</p>
            <h3 className="font-serif text-reading">
              {title}
              {about && <span className="text-ink-2">, {about}</span>}
            </h3>
            <ul className="mt-2 text-small">
              {sides.map((side) => (
                <li key={side.label} className="border-t border-rule py-2">
                  <StateLink className="font-semibold" href={hrefOf(side.href)} onGo={() => onOpen(side)}>
                    {side.label}
                  </StateLink>
                  {side.isOwn ? (side.outlets.length === 1 ? ', says ' : ', say ') : `, according to ${side.by}, in `}
                  <Outlets side={side} colorOf={colorOf} />
                </li>
              ))}
            </ul>
            {more > 0 && (
              <p className="text-small text-ink-2">{more === 1 ? 'One more answer' : `${more} more answers`} in the cards below.</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
