import { stanceRank } from '@/components/charts/stance-words'
import type { Asked } from '@/components/offline/asked'
import type { StancePart } from '@/components/offline/saved-data'
import type { Stance } from '@/lib/api/contract/statement'
import type { ViewRow } from '@/lib/api/contract/table'
import { type Answer, type Count, isCut, type OpenedView, text, toldByOutlets } from './answer'
import { falling, inOrderOf, rising } from './order'
import { rowOfParts } from './stance-parts'

/** What is left of a row: all of it, what some articles make of it, nothing, or what the file cannot tell. */
type Left = 'in' | 'out' | 'untold' | ViewRow

function leftOf(row: ViewRow, parts: readonly StancePart[] | undefined, asked: Asked): Left {
  if (!parts) return toldByOutlets(asked, [text(row, 'outlet')])
  const left = parts.filter(([article]) => asked.left.has(article))
  return left.length > 0 ? rowOfParts(row, left) : 'out'
}

const ACTOR = [rising('actor_name'), rising('actor')] as const
const STATEMENT = [
  rising('event'),
  rising('target'),
  (row: ViewRow) => stanceRank(text(row, 'stance') as Stance),
  rising('modality'),
] as const
const COLUMN = [rising('outlet_name'), rising('outlet'), (row: ViewRow) => row.voice === null, rising('voice')] as const
const BY_STATEMENTS = inOrderOf(falling('statements'), ...ACTOR, ...STATEMENT, ...COLUMN)

/** Which rows are in conflict; undefined where the file cannot tell. */
function conflictsIn({ basis: { conflicts } }: OpenedView, { left }: Asked): ReadonlySet<number> | undefined {
  return conflicts && new Set(conflicts.flatMap(([row, article, rival]) => (left.has(article) && left.has(rival) ? [row] : [])))
}

/** Stances, counted anew from the articles that state them; in conflict are those that two articles, both left, contradict each other about. */
export const countPositions: Count = (view, asked): Answer => {
  const { parts } = view.basis
  const leftOfRow = view.rows.map((row, at) => leftOf(row, parts?.[at], asked))
  const conflicts = conflictsIn(view, asked)
  const isInConflict = (row: ViewRow, at: number) => conflicts?.has(at) ?? (row.conflict === true ? null : (row.conflict ?? null))
  const rows = view.rows.flatMap((row, at) => {
    const left = leftOfRow[at]
    if (left === undefined || left === 'out' || left === 'untold') return []
    return [{ ...(left === 'in' ? row : left), conflict: isInConflict(row, at) }]
  })
  if (view.display.sort === 'statements') rows.sort(BY_STATEMENTS)
  const untold = leftOfRow.filter((left) => left === 'untold').length
  return { rows, untold, isWhole: untold === 0 && !isCut(view) }
}
