import { groupBy } from '@/components/charts/group-by'
import { STANCE_ORDER } from '@/components/charts/stance-words'
import { familyTitle } from '@/lib/api/contract/family-title'
import type { Modality, Stance } from '@/lib/api/contract/statement'
import type { PositionRow } from '@/lib/views/rows/positions'
import { bySequence, COMPARE, lastStances, type PositionSort } from './order.model'

export type ColumnKind = 'outlet' | 'voice'

/** An outlet, or one voice inside an outlet. */
export interface Column {
  key: string
  outlet: string
  outletName: string
  /** Null where columns are outlets, and for an outlet's own voice. */
  voice: string | null
  /** Null where columns are outlets. */
  voiceName: string | null
}

export interface StanceCount {
  stance: Stance
  /** Distinct actors said to hold it, and not said later to hold it no more. */
  actors: number
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
  /** Per column of the family. */
  counts: StanceCount[][]
  actors: ActorRow[]
}

/** Targets that are easily taken for one another, in one table. */
export interface TargetFamily {
  family: string
  title: string
  /** Distinct actors. */
  actors: number
  /** Shown at once; the others wait folded. */
  open: boolean
  columns: Column[]
  sections: TargetSection[]
}

export interface PositionsModel {
  families: TargetFamily[]
  /** Columns of the widest family. */
  width: number
  /** Those that the key has to explain, in order. */
  stances: Stance[]
  modalities: Exclude<Modality, 'holds'>[]
  shows: { disputed: boolean; relayed: boolean; conflict: boolean }
}

export function columnKey(row: PositionRow, by: ColumnKind): string {
  return by === 'voice' ? `${row.outlet}~${row.voice ?? ''}` : row.outlet
}

/** Outlets by id; the voices of an outlet by id, its own voice first. */
export function columnsOf(rows: readonly PositionRow[], by: ColumnKind): Column[] {
  const columns = [...groupBy(rows, (row) => columnKey(row, by))].flatMap(([key, [row]]) =>
    row
      ? [
          {
            key,
            outlet: row.outlet,
            outletName: row.outlet_name,
            voice: by === 'voice' ? row.voice : null,
            voiceName: by === 'voice' ? (row.voice_name ?? 'own voice') : null,
          },
        ]
      : [],
  )
  return columns.sort((a, b) => a.key.localeCompare(b.key, 'en'))
}

/** As many columns stand side by side in one glance; more have to be scrolled. */
const ONE_GLANCE = 6

/** Few outlets keep one order in all families; of many, those that state something here come before those that do not. */
function outletsOf(outlets: readonly Column[], rows: readonly PositionRow[]): readonly Column[] {
  if (outlets.length <= ONE_GLANCE) return outlets
  const speaking = new Set(rows.map((row) => row.outlet))
  return [...outlets.filter(({ outlet }) => speaking.has(outlet)), ...outlets.filter(({ outlet }) => !speaking.has(outlet))]
}

function countsOf(rows: readonly PositionRow[]): StanceCount[] {
  const held = [...groupBy(rows, (row) => row.actor).values()].flatMap(lastStances).filter((row) => row.modality === 'holds')
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

function actorRow(rows: readonly PositionRow[], columns: readonly Column[], by: ColumnKind, sort: PositionSort): ActorRow {
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

function sectionOf(rows: readonly PositionRow[], columns: readonly Column[], by: ColumnKind, sort: PositionSort): TargetSection {
  const stated = groupBy(rows, (row) => columnKey(row, by))
  const actors = [...groupBy(rows, (row) => row.actor).values()].map((group) => actorRow(group, columns, by, sort))
  return {
    target: rows[0]?.target ?? '',
    title: rows[0]?.target_name ?? '',
    counts: columns.map(({ key }) => countsOf(stated.get(key) ?? [])),
    actors: actors.sort(COMPARE[sort]),
  }
}

const distinctActors = (rows: readonly PositionRow[]) => new Set(rows.map((row) => row.actor)).size
const byActors = ([a, left]: [string, PositionRow[]], [b, right]: [string, PositionRow[]]) =>
  distinctActors(right) - distinctActors(left) || a.localeCompare(b, 'en')

const MANY_ACTORS = 8
const FEW_FAMILIES = 4
const MODALITIES = ['denied', 'expected', 'withdrawn'] as const

/**
 * Everything the matrix shows, in its order: target families and targets with most actors first, actors by `sort`.
 * `by` `voice` splits each outlet into the voices it cites; voices without a word on a family are left out there, outlets never.
 */
export function positionsModel(rows: readonly PositionRow[], by: ColumnKind = 'outlet', sort: PositionSort = 'stance'): PositionsModel {
  const outlets = columnsOf(rows, by)
  const groups = [...groupBy(rows, (row) => row.target_family)].sort(byActors)
  const families = groups.map(([family, group], place) => {
    const columns = by === 'voice' ? columnsOf(group, by) : [...outletsOf(outlets, group)]
    const actors = distinctActors(group)
    return {
      family,
      title: familyTitle(family),
      actors,
      open: place === 0 || actors >= MANY_ACTORS || groups.length <= FEW_FAMILIES,
      columns,
      sections: [...groupBy(group, (row) => row.target)].sort(byActors).map(([, positions]) => sectionOf(positions, columns, by, sort)),
    }
  })
  return {
    families,
    width: Math.max(0, ...families.map(({ columns }) => columns.length)),
    stances: STANCE_ORDER.filter((stance) => rows.some((row) => row.stance === stance)),
    modalities: MODALITIES.filter((modality) => rows.some((row) => row.modality === modality)),
    shows: {
      disputed: rows.some((row) => row.attitudes.includes('disputes')),
      relayed: rows.some((row) => row.relayed),
      conflict: rows.some((row) => row.conflict),
    },
  }
}
