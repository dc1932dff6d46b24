import { PageLink } from '@/components/ui/page-link'
import { Term } from '@/components/ui/term'
import { pagePath } from '@/lib/api/paths'
import { commonScale } from './common-scale'
import { countWord } from './count-word'
import { ScaleMark } from './scale-mark'
import { SightLines } from './sight-lines'
import type { Comparison, GivenValue } from './striking-comparison'

interface LeadComparisonProps {
  corpus: { corpus: string; title: string }
  comparison: Comparison
  colorOf: (outlet: string) => string
}

/** More values than this do not fit side by side; the event's page has them all. */
const SHOWN = 4

const SPEAKERS = 2

interface ValueColumnProps {
  value: GivenValue
  hrefOf: (claim: string) => string
  outletHref: (outlet: string) => string
  color: string
  placeOf: (value: number) => number
}

/** On a phone the values stand below one another, each with the common scale. */
function PhoneScale({ value: { mark, disputed }, color, placeOf }: Omit<ValueColumnProps, 'hrefOf' | 'outletHref'>) {
  return (
    <svg aria-hidden="true" className="mt-2 block h-6 w-full overflow-visible md:hidden" role="presentation">
      <line x1="0" x2="100%" y1="12" y2="12" stroke="var(--rule)" />
      <line x1={`${placeOf(0)}%`} x2={`${placeOf(0)}%`} y1="4" y2="20" stroke="var(--ink-3)" />
      <ScaleMark mark={mark} color={color} disputed={disputed} placeOf={placeOf} y={12} />
    </svg>
  )
}

function ValueColumn({ value, hrefOf, outletHref, color, placeOf }: ValueColumnProps) {
  const { speakers, unit, also, label } = value
  return (
    <li className="border-t border-rule pt-3 md:border-t-0 md:pt-0 md:pr-8">
      <PageLink href={hrefOf(speakers[0]?.claim ?? '')} className="block font-serif text-display no-underline">
        {label}
      </PageLink>
      <p className="mt-1 text-small text-ink-2">{[unit, ...also].filter(Boolean).join(' · ')}</p>
      <PhoneScale value={value} color={color} placeOf={placeOf} />
      <ul className="mt-3 flex flex-col gap-3">
        {speakers.slice(0, SPEAKERS).map(({ claim, originator, outlet, outletName, chain, disputed }) => (
          <li key={claim}>
            <PageLink href={hrefOf(claim)} className="font-semibold no-underline hover:underline">
              {originator}
            </PageLink>
            <span className="mt-1 block text-small text-ink-2">
              <PageLink href={outletHref(outlet)}>{outletName}</PageLink>
              {chain && ` ← ${chain}`}
              {disputed && ' · disputed by the article'}
            </span>
          </li>
        ))}
        {speakers.length > SPEAKERS && <li className="text-small text-ink-2">and {speakers.length - SPEAKERS} more</li>}
      </ul>
    </li>
  )
}

/** The sharpest difference of a corpus: one number, and everybody who gives another. */
export function LeadComparison({ corpus, comparison, colorOf }: LeadComparisonProps) {
  const { accounts, values, domain, event, eventTitle, title } = comparison
  const shown = values.length <= SHOWN ? values : [...values.slice(0, SHOWN - 1), ...values.slice(-1)]
  const eventHref = (query = '') => pagePath.event(corpus.corpus, event, query)
  return (
    <section aria-labelledby="lead" className="pt-10">
      <p className="text-small text-ink-2">
        <PageLink href={pagePath.corpus(corpus.corpus)}>{corpus.title}</PageLink> / {eventTitle} · {title}
      </p>
      <h1 id="lead" className="mt-2 text-display">
        {countWord(accounts)} accounts of one number
      </h1>
      {/* Without gaps, so that the lines below start where the columns do. */}
      <ul className="mt-10 grid gap-6 md:auto-cols-fr md:grid-flow-col md:gap-0">
        {shown.map((value) => (
          <ValueColumn
            key={value.label}
            value={value}
            placeOf={commonScale(domain)}
            hrefOf={(claim) => eventHref(`open=${encodeURIComponent(`figures~${claim}`)}`)}
            outletHref={(outlet) => pagePath.outlet(corpus.corpus, outlet)}
            color={colorOf(value.outlet)}
          />
        ))}
      </ul>
      <SightLines values={shown} domain={domain} colorOf={colorOf} />
      <div className="mt-8 flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
        <p className="measure text-ink-2">
          Under each number stands on whose word it is: the outlet, then its <Term name="voice">voices</Term>, back to who said it first.
          Choose a number to read the passage behind it.
        </p>
        <PageLink href={eventHref()} className="button border-ink">
          Compare everything said about this event
        </PageLink>
      </div>
    </section>
  )
}
