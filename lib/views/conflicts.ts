import type { Modality, Stance } from '@/lib/api/contract'

/** What decides whether two statements contradict each other. */
export interface Statement {
  readonly actor: string
  readonly target: string
  readonly article: string
  readonly stance: Stance
  readonly modality: Modality
  readonly sequence: number | null
  readonly as_of: string | null
}

const SIDES: Partial<Record<Stance, 'for' | 'against'>> = {
  recognises: 'for',
  supports: 'for',
  questions: 'against',
  condemns: 'against',
  rejects: 'against',
}

const differ = <T>(a: T | null, b: T | null) => a !== null && b !== null && a !== b

/** A place in one text's series, or a day, says which came first: a change of mind is no contradiction. */
const isOrdered = (a: Statement, b: Statement) => (a.article === b.article && differ(a.sequence, b.sequence)) || differ(a.as_of, b.as_of)

/** Statements that a conflict test cannot tell apart. */
const signature = ({ article, sequence, as_of }: Statement) => JSON.stringify([sequence === null ? null : article, sequence, as_of])

function distinct(statements: readonly Statement[]): Statement[] {
  return [...new Map(statements.map((statement) => [signature(statement), statement])).values()]
}

/**
 * Tells of each statement whether another contradicts it: same actor and target, both hold, one for and one against, and nothing orders them.
 */
export function conflictsAmong(statements: readonly Statement[]): (statement: Statement) => boolean {
  const sides = new Map<string, Statement[]>()
  const sideOf = ({ actor, target, stance, modality }: Statement, opposite = false) => {
    const side = modality === 'holds' ? SIDES[stance] : undefined
    return side && [actor, target, (side === 'for') === opposite ? 'against' : 'for'].join('~')
  }
  for (const statement of statements) {
    const side = sideOf(statement)
    if (!side) continue
    const members = sides.get(side)
    if (members) members.push(statement)
    else sides.set(side, [statement])
  }
  const rivals = new Map([...sides].map(([side, members]) => [side, distinct(members)]))
  return (statement) => {
    const side = sideOf(statement, true)
    return side !== undefined && (rivals.get(side) ?? []).some((rival) => !isOrdered(statement, rival))
  }
}
