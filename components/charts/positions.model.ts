import type { Modality, PositionRow, Stance } from '@/lib/api/contract'
import { familyTitle } from './figures-words.model'
import { groupBy } from './group-by'
import { bySequence, COMPARE, type PositionSort } from './positions-order.model'
import { STANCE_ORDER } from './stance-words'

export type ColumnKind = 'outlet' | 'voice'

/** An outlet, or one voice inside an outlet. */
export interface Column {
  key: string
  outlet: string
  outletName: string
  /** Null where columns are outlets. */
  voiceName: string | null
  /** Distinct actors said to hold each stance toward the target. */
  counts: { stance: Stance; actors: number }[]
}

export interface ActorRow {
  actor: string
  name: string
  kind: string
  /** Distinct outlets that state a position of the actor toward the target. */
  outlets: number
  /** What the actors are ordered by, where their names and signs do not show it. */
  remark: string | null
  conflict: boolean
  /** The rows of each column, in the columns' order. */
  cells: PositionRow[][]
}

export interface TargetSection {
  target: string
  title: string
  columns: Column[]
  actors: ActorRow[]
}

export interface TargetFamily {
  family: string
  title: string
  sections: TargetSection[]
}

export interface PositionsModel {
  families: TargetFamily[]
  /** Columns of the widest section. */
  width: number
  /** Those that the key has to explain, in order. */
  stances: Stance[]
  modalities: Exclude<Modality, 'holds'>[]
  shows: { disputed: boolean; relayed: boolean; conflict: boolean }
}

type BareColumn = Omit<Column, 'counts'>

function columnKey(row: PositionRow, by: ColumnKind): string {
  return by === 'voice' ? `${row.outlet}~${row.voice ?? ''}` : row.outlet
}

/** Outlets by id; the voices of an outlet by id, its own voice first. */
function columnsOf(rows: readonly PositionRow[], by: ColumnKind): BareColumn[] {
  const columns = [...groupBy(rows, (row) => columnKey(row, by))].flatMap(([key, [row]]) =>
    row
      ? [{ key, outlet: row.outlet, outletName: row.outlet_name, voiceName: by === 'voice' ? (row.voice_name ?? 'own voice') : null }]
      : [],
  )
  return columns.sort((a, b) => a.key.localeCompare(b.key, 'en'))
}

function countsOf(rows: readonly PositionRow[]): Column['counts'] {
  const held = rows.filter((row) => row.modality === 'holds')
  return STANCE_ORDER.flatMap((stance) => {
    const actors = new Set(held.filter((row) => row.stance === stance).map((row) => row.actor)).size
    return actors > 0 ? [{ stance, actors }] : []
  })
}

function remarkOf(sort: PositionSort, kind: string, outlets: number): string | null {
  if (sort === 'kind') return kind.replaceAll('-', ' ')
  if (sort === 'outlets') return outlets === 1 ? '1 outlet' : `${outlets} outlets`
  return null
}

function actorRow(rows: readonly PositionRow[], columns: readonly BareColumn[], by: ColumnKind, sort: PositionSort): ActorRow {
  const first = rows[0] as PositionRow
  const cells = groupBy(rows, (row) => columnKey(row, by))
  const outlets = new Set(rows.map((row) => row.outlet)).size
  return {
    actor: first.actor,
    name: first.actor_name,
    kind: first.actor_kind,
    outlets,
    remark: remarkOf(sort, first.actor_kind, outlets),
    conflict: rows.some((row) => row.conflict),
    cells: columns.map(({ key }) => (cells.get(key) ?? []).sort(bySequence)),
  }
}

/** `columns` are those of the whole matrix; voices that say nothing about this target are left out, outlets are not. */
function sectionOf(rows: readonly PositionRow[], columns: readonly BareColumn[], by: ColumnKind, sort: PositionSort): TargetSection {
  const stated = groupBy(rows, (row) => columnKey(row, by))
  const shown = by === 'voice' ? columns.filter(({ key }) => stated.has(key)) : columns
  const actors = [...groupBy(rows, (row) => row.actor).values()].map((group) => actorRow(group, shown, by, sort))
  return {
    target: rows[0]?.target ?? '',
    title: rows[0]?.target_name ?? '',
    columns: shown.map((column) => ({ ...column, counts: countsOf(stated.get(column.key) ?? []) })),
    actors: actors.sort(COMPARE[sort]),
  }
}

const distinctActors = (rows: readonly PositionRow[]) => new Set(rows.map((row) => row.actor)).size
const byActors = ([a, left]: [string, PositionRow[]], [b, right]: [string, PositionRow[]]) =>
  distinctActors(right) - distinctActors(left) || a.localeCompare(b, 'en')

const MODALITIES = ['denied', 'expected', 'withdrawn'] as const

/**
 * Everything the matrix shows, in its order: target families and targets with most actors first, actors by `sort`.
 * `by` `voice` splits each outlet into the voices it cites.
 */
export function positionsModel(rows: readonly PositionRow[], by: ColumnKind = 'outlet', sort: PositionSort = 'stance'): PositionsModel {
  const columns = columnsOf(rows, by)
  const families = [...groupBy(rows, (row) => row.target_family)].sort(byActors).map(([family, group]) => ({
    family,
    title: familyTitle(family),
    sections: [...groupBy(group, (row) => row.target)].sort(byActors).map(([, positions]) => sectionOf(positions, columns, by, sort)),
  }))
  return {
    families,
    width: Math.max(0, ...families.flatMap(({ sections }) => sections.map((section) => section.columns.length))),
    stances: STANCE_ORDER.filter((stance) => rows.some((row) => row.stance === stance)),
    modalities: MODALITIES.filter((modality) => rows.some((row) => row.modality === modality)),
    shows: {
      disputed: rows.some((row) => row.attitudes.includes('disputes')),
      relayed: rows.some((row) => row.relayed),
      conflict: rows.some((row) => row.conflict),
    },
  }
}
