import { sideOf } from '@/components/charts/stance-words'
import type { Asked } from '@/components/offline/asked'
import type { StancePart } from '@/components/offline/saved-data'
import type { Stance } from '@/lib/api/contract/statement'
import type { ViewRow } from '@/lib/api/contract/table'
import { type Answer, type Count, isCut, text, toldByOutlets } from './answer'
import { rowOfParts } from './stance-parts'

/** On which side of a conflict a stance that is held can stand. */
function opposing(row: ViewRow): 'for' | 'against' | undefined {
  const side = row.modality === 'holds' ? sideOf(text(row, 'stance') as Stance) : 'neither'
  return side === 'neither' ? undefined : side
}
const aboutOf = (row: ViewRow) => `${text(row, 'actor')} ${text(row, 'target')}`

/** What is left of a row: all of it, a part, which is a row of its own, nothing, or what the file cannot tell. */
type Left = 'in' | 'out' | 'untold' | ViewRow

function leftOf(row: ViewRow, parts: readonly StancePart[] | undefined, asked: Asked): Left {
  const told = toldByOutlets(asked, [text(row, 'outlet')])
  if (!parts || told !== 'untold') return told
  const left = parts.filter(([article]) => asked.left.has(article))
  if (left.length === parts.length) return 'in'
  return left.length > 0 ? rowOfParts(row, left) : 'out'
}

/**
 * Stances, counted anew from the articles that state them. A conflict is told where all of the row and all rows that may be the other side are
 * left, or none of them: what is left of two that differ need not differ.
 */
export const countPositions: Count = (view, asked): Answer => {
  const { parts } = view.basis
  const leftOfRow = new Map(view.rows.map((row, at) => [row, leftOf(row, parts?.[at], asked)]))
  const conflictOf = (row: ViewRow) => {
    if (row.conflict !== true) return row.conflict ?? null
    const rivals = view.rows.filter((other) => aboutOf(other) === aboutOf(row) && opposing(other) && opposing(other) !== opposing(row))
    const isEach = (left: Left) => !isCut(view) && rivals.every((rival) => leftOfRow.get(rival) === left)
    if (isEach('out')) return false
    return leftOfRow.get(row) === 'in' && isEach('in') ? true : null
  }
  const rows = view.rows.flatMap((row) => {
    const left = leftOfRow.get(row)
    if (left === undefined || left === 'out' || left === 'untold') return []
    return [{ ...(left === 'in' ? row : left), conflict: conflictOf(row) }]
  })
  const untold = [...leftOfRow.values()].filter((left) => left === 'untold').length
  return { rows, untold, isWhole: untold === 0 && !isCut(view) }
}
