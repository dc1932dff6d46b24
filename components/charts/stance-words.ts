import type { Modality, Stance } from '@/lib/api/contract/statement'
import type { PositionRow } from '@/lib/views/rows/positions'

/** From consent to refusal: the order in which stances are listed, counted and sorted. */
export const STANCE_ORDER: readonly Stance[] = ['recognises', 'supports', 'waits', 'neutral', 'questions', 'condemns', 'rejects']

export function stanceRank(stance: Stance): number {
  return STANCE_ORDER.indexOf(stance)
}

const VERBS: Record<Stance, { holds: string; base: string }> = {
  recognises: { holds: 'recognises', base: 'recognise' },
  supports: { holds: 'supports', base: 'support' },
  waits: { holds: 'waits', base: 'wait' },
  neutral: { holds: 'is neutral', base: 'be neutral' },
  questions: { holds: 'questions', base: 'question' },
  condemns: { holds: 'condemns', base: 'condemn' },
  rejects: { holds: 'rejects', base: 'reject' },
}

/** `recognises`, `does not recognise`, `is expected to recognise`, `no longer recognises`. */
export function stanceWords(stance: Stance, modality: Modality): string {
  const { holds, base } = VERBS[stance]
  switch (modality) {
    case 'denied':
      return stance === 'neutral' ? 'is not neutral' : `does not ${base}`
    case 'expected':
      return `is expected to ${base}`
    case 'withdrawn':
      return `no longer ${holds}`
    default:
      return holds
  }
}

function wordOf(row: PositionRow): string {
  if (row.voice_name) return ` on the word of ${row.voice_name}`
  const ways = [row.chains.includes('') && ' in its own voice', row.chains.some(Boolean) && ' on the word of others']
  return ways.filter(Boolean).join(' and')
}

/** One row of the view as a sentence, for those who do not see the matrix. */
export function positionSentence(row: PositionRow): string {
  const remarks = [
    row.relayed && 'Relayed of another outlet.',
    row.attitudes.includes('disputes') && (row.attitudes.length === 1 ? 'The article disputes it.' : 'Disputed in part.'),
    row.conflict && 'Another statement says the opposite.',
    row.n === 1 ? 'Open the excerpt.' : `Open the ${row.n} excerpts.`,
  ]
  const fact = `${row.actor_name} ${stanceWords(row.stance, row.modality)}: ${row.target_name}. ${row.outlet_name}${wordOf(row)}.`
  return [fact, ...remarks].filter(Boolean).join(' ')
}

/** The side that a stance takes toward its target. */
export type Side = 'for' | 'neither' | 'against'

const SIDES: Record<Stance, Side> = {
  recognises: 'for',
  supports: 'for',
  waits: 'neither',
  neutral: 'neither',
  questions: 'against',
  condemns: 'against',
  rejects: 'against',
}

export const sideOf = (stance: Stance): Side => SIDES[stance]
