import type { ViewRow } from '@/lib/api/contract'
import { type Count, isCut, keptRows, text, toldByOutlets } from './answer'

const SIDES: Readonly<Record<string, string>> = {
  recognises: 'for',
  supports: 'for',
  questions: 'against',
  condemns: 'against',
  rejects: 'against',
}
const sideOf = (row: ViewRow) => (row.modality === 'holds' ? SIDES[text(row, 'stance')] : undefined)
const aboutOf = (row: ViewRow) => `${text(row, 'actor')} ${text(row, 'target')}`

/** Stances, each whole. A conflict is told where all rows that may be the other side are left, or none. */
export const countPositions: Count = (view, asked) => {
  const answer = keptRows(view, (row) => toldByOutlets(asked, [text(row, 'outlet')]))
  const toldOf = new Map(view.rows.map((row) => [row, toldByOutlets(asked, [text(row, 'outlet')])]))
  const conflictOf = (row: ViewRow) => {
    if (row.conflict !== true) return row.conflict ?? null
    const rivals = view.rows.filter((other) => aboutOf(other) === aboutOf(row) && sideOf(other) && sideOf(other) !== sideOf(row))
    const isEach = (told: string) => !isCut(view) && rivals.every((rival) => toldOf.get(rival) === told)
    return isEach('in') ? true : isEach('out') ? false : null
  }
  return { ...answer, rows: answer.rows.map((row) => ({ ...row, conflict: conflictOf(row) })) }
}
