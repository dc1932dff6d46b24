import type { ReactNode } from 'react'
import { StanceGlyph } from '@/components/charts/stance-glyph'
import { stanceWords } from '@/components/charts/stance-words'
import { valueLabel } from '@/components/charts/value-label'
import { hopWords } from '@/components/charts/voice-chain'
import { Term } from '@/components/ui/term'
import type { Excerpt, ExcerptClaim, ExcerptPosition } from '@/lib/api/contract/excerpt'
import { dayInWords } from './dates'
import type { Emphasis } from './emphasis'
import { attitudeInWords, claimSubject } from './fact-words'
import { MarkedText } from './marked-text'

interface FactListProps {
  excerpt: Excerpt
  emphasis?: Emphasis
  nameOf: (actor: string) => string | undefined
  /** The opened mark stands above, so all that is here is further. */
  isAfterOpened?: boolean
}

type Said = Pick<ExcerptClaim | ExcerptPosition, 'voice_names' | 'relayed' | 'attitude' | 'wording' | 'as_of'>

/** On whose word, in which words, and what the article does with it. */
function Circumstances({ said, outletName, hits }: { said: Said; outletName: string; hits: Excerpt['hits'] }) {
  const chain = said.voice_names.map(hopWords)
  return (
    <p className="text-small text-ink-2">
      {chain.length ? [outletName, ...chain].join(' ← ') : `${outletName}, in its own voice`}
      {said.relayed && (
        <>
          {' · '}
          <Term name="relayed" />
        </>
      )}
      {` · ${attitudeInWords(said.attitude)}`}
      {said.as_of && ` · as of ${dayInWords(said.as_of)}`}
      {said.wording && (
        <>
          {' · in the article’s words: “'}
          <MarkedText text={said.wording} hits={hits} />”
        </>
      )}
    </p>
  )
}

interface FactProps {
  emphasised: boolean
  label?: string
  dimmed: boolean
  children: ReactNode
}

function Fact({ emphasised, label = 'The mark you opened', dimmed, children }: FactProps) {
  const tone = emphasised ? 'border-l-4 border-accent' : dimmed ? 'border-l border-rule' : 'border-l-2 border-rule'
  return (
    <li className={`pl-3 ${tone}`}>
      {emphasised && <span className="sr-only">{label}: </span>}
      {children}
    </li>
  )
}

/** The figures and stances of an excerpt; those behind the opened mark stand out and come first. */
export function FactList({ excerpt, emphasis, nameOf, isAfterOpened = false }: FactListProps) {
  const claims = excerpt.claims.map((claim) => ({ claim, emphasised: emphasis?.claim(claim) ?? false }))
  const positions = excerpt.positions.map((position) => ({ position, emphasised: emphasis?.position(position) ?? false }))
  const facts = [
    ...claims.map(({ claim, emphasised }) => ({
      key: claim.claim,
      emphasised,
      said: claim,
      line: (
        <p className="text-body">
          {claimSubject(claim)}: <strong className="font-semibold">{valueLabel(claim, nameOf)}</strong>
        </p>
      ),
    })),
    ...positions.map(({ position, emphasised }) => ({
      key: position.position,
      emphasised,
      said: position,
      line: (
        <p className="text-body">
          {position.actor_name}:{' '}
          <strong className="font-semibold whitespace-nowrap">
            <span className="inline-block align-middle">
              <StanceGlyph stance={position.stance} modality={position.modality} />
            </span>{' '}
            {stanceWords(position.stance, position.modality)}
          </strong>{' '}
          · {position.target_name}
        </p>
      ),
    })),
  ].sort((a, b) => Number(b.emphasised) - Number(a.emphasised))
  if (facts.length === 0) return null
  return (
    <ul className="mt-3 flex flex-col gap-3">
      {facts.map(({ key, emphasised, said, line }, index) => (
        <Fact key={key} emphasised={emphasised} label={emphasis?.label} dimmed={Boolean(emphasis)}>
          {!emphasised && (index === 0 ? isAfterOpened : facts[index - 1]?.emphasised) && (
            <p className="eyebrow mb-2">Also in this passage</p>
          )}
          {line}
          <Circumstances said={said} outletName={excerpt.outlet_name} hits={excerpt.hits} />
        </Fact>
      ))}
    </ul>
  )
}
