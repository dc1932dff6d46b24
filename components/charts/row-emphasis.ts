import type { Emphasis } from '@/components/excerpts/emphasis'
import type { ExcerptPosition } from '@/lib/api/contract/excerpt'
import { splitRowKey } from '@/lib/api/row-key'
import type { Display } from '@/lib/selection/display'

const none = () => false

/** That code, whoever applied it. */
const ofCode = (id: string): Emphasis => ({ claim: none, position: none, code: ({ code }) => code === id })

/** `event~actor~outlet~voice~target~stance~modality` */
function ofStance(row: string): Emphasis {
  const [event, actor, , voice, target, stance, modality] = row.split('~')
  const isOfVoice = (position: ExcerptPosition) => !voice || (position.voices.at(-1) ?? []).slice().sort().join('+') === voice
  return {
    claim: none,
    position: (position) =>
      position.event === event &&
      position.actor === actor &&
      position.target === target &&
      position.stance === stance &&
      position.modality === modality &&
      isOfVoice(position),
  }
}

/** Both accounts of a pair: their layer, then their ids. */
function ofPair(row: string): Emphasis {
  const [layer, ...facts] = row.split('~')
  return {
    claim: ({ claim }) => layer !== 'positions' && facts.includes(claim),
    position: ({ position }) => layer === 'positions' && facts.includes(position),
  }
}

function ofGap(row: string): Emphasis {
  const [, event, metric, subject, actor, stance, modality, target, code] = row.split('~')
  return {
    claim: (claim) => claim.event === event && claim.metric === metric && (claim.subject ?? '') === subject,
    position: (position) =>
      position.event === event &&
      position.actor === actor &&
      position.stance === stance &&
      position.modality === modality &&
      position.target === target,
    code: (applied) => applied.code === code,
  }
}

function ofTerm(row: string): Emphasis {
  const [, term] = splitRowKey(row)
  return { claim: none, position: none, code: ({ kind, name }) => kind === 'language' && name === term }
}

/** The originator of a chain is this actor, alone or with others; the article's own voice is an empty one. */
function ofVoice(row: string, { of }: Display): Emphasis {
  const actor = row.split('~')[1] ?? ''
  const said = ({ voices }: { voices: readonly (readonly string[])[] }): boolean =>
    actor === '' ? voices.length === 0 : (voices.at(-1) ?? []).includes(actor)
  if (of !== 'codes') return { claim: said, position: said }
  return { claim: none, position: none, code: (code) => code.kind !== 'language' && said(code) }
}

/**
 * Which facts of an excerpt a row of each view stands for, from the row's key and the view's options in force; none where all of an excerpt is counted.
 * Apart from the traits: it comes with the first list of excerpts.
 */
export const ROW_EMPHASES: Readonly<Record<string, (row: string, display: Display) => Emphasis>> = {
  figures: (row) => ({ claim: ({ claim }) => claim === row, position: none }),
  positions: ofStance,
  frames: (row) => ofCode(row.split('~')[1] ?? ''),
  agreement: ofPair,
  gaps: ofGap,
  reliability: ofCode,
  language: ofTerm,
  voices: ofVoice,
}
