import { sideOf } from '@/components/charts/stance-words'
import type { Stance } from '@/lib/api/contract/statement'
import type { ViewRow } from '@/lib/api/contract/table'
import { type Count, isCut, keptRows, text, toldByOutlets } from './answer'

/** On which side of a conflict a stance that is held can stand. */
function opposing(row: ViewRow): 'for' | 'against' | undefined {
  const side = row.modality === 'holds' ? sideOf(text(row, 'stance') as Stance) : 'neither'
  return side === 'neither' ? undefined : side
}
const aboutOf = (row: ViewRow) => `${text(row, 'actor')} ${text(row, 'target')}`

/** Stances, each whole. A conflict is told where all rows that may be the other side are left, or none. */
export const countPositions: Count = (view, asked) => {
  const answer = keptRows(view, (row) => toldByOutlets(asked, [text(row, 'outlet')]))
  const toldOf = new Map(view.rows.map((row) => [row, toldByOutlets(asked, [text(row, 'outlet')])]))
  const conflictOf = (row: ViewRow) => {
    if (row.conflict !== true) return row.conflict ?? null
    const rivals = view.rows.filter((other) => aboutOf(other) === aboutOf(row) && opposing(other) && opposing(other) !== opposing(row))
    const isEach = (told: string) => !isCut(view) && rivals.every((rival) => toldOf.get(rival) === told)
    return isEach('in') ? true : isEach('out') ? false : null
  }
  return { ...answer, rows: answer.rows.map((row) => ({ ...row, conflict: conflictOf(row) })) }
}
