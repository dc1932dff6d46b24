import type { Modality, PositionRow, Stance } from '@/lib/api/contract'
import { familyTitle } from './figures-words.model'
import { STANCE_ORDER, stanceRank } from './stance-words'

export const POSITION_SORTS = ['stance', 'name', 'kind', 'outlets'] as const
export type PositionSort = (typeof POSITION_SORTS)[number]

/** An outlet, or one voice inside an outlet. */
export interface Column {
  key: string
  outlet: string
  outletName: string
  /** The voice's name; null where columns are outlets. */
  voiceName: string | null
}

export interface StanceCount {
  stance: Stance
  /** Distinct actors said to hold it. */
  actors: number
}

export interface ActorRow {
  actor: string
  name: string
  kind: string
  /** Distinct outlets that state a position of the actor toward the target. */
  outlets: number
  conflict: boolean
  /** The rows of each column, in the columns' order. */
  cells: PositionRow[][]
}

export interface TargetSection {
  target: string
  title: string
  /** Only on the first target of a family that has several. */
  familyTitle: string | null
  /** Per column. */
  counts: StanceCount[][]
  actors: ActorRow[]
}

export interface PositionsModel {
  columns: Column[]
  sections: TargetSection[]
  stances: Stance[]
  modalities: Modality[]
  shows: { disputed: boolean; relayed: boolean; conflict: boolean }
}

function columnKey(row: PositionRow, by: string): string {
  return by === 'voice' ? `${row.outlet}~${row.voice ?? ''}` : row.outlet
}

function columnsOf(rows: readonly PositionRow[], by: string): Column[] {
  const columns = new Map<string, Column>()
  for (const row of rows) {
    const key = columnKey(row, by)
    const voiceName = by === 'voice' ? (row.voice_name ?? 'own voice') : null
    if (!columns.has(key)) columns.set(key, { key, outlet: row.outlet, outletName: row.outlet_name, voiceName })
  }
  return [...columns.values()].sort((a, b) => a.outlet.localeCompare(b.outlet) || a.key.localeCompare(b.key))
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

/** Earlier statements first, then from consent to refusal. */
function byOrder(a: PositionRow, b: PositionRow): number {
  return (a.sequence ?? 0) - (b.sequence ?? 0) || stanceRank(a.stance) - stanceRank(b.stance) || a.modality.localeCompare(b.modality)
}

function actorRow(rows: readonly PositionRow[], columns: readonly Column[], by: string): ActorRow {
  const first = rows[0] as PositionRow
  const cells = groupBy(rows, (row) => columnKey(row, by))
  return {
    actor: first.actor,
    name: first.actor_name,
    kind: first.actor_kind,
    outlets: new Set(rows.map((row) => row.outlet)).size,
    conflict: rows.some((row) => row.conflict),
    cells: columns.map(({ key }) => (cells.get(key) ?? []).sort(byOrder)),
  }
}

/** The stance that places an actor: the first that is held, else the first stated in another way. */
function placeOf({ cells }: ActorRow): number {
  return Math.min(...cells.flat().map((row) => stanceRank(row.stance) + (row.modality === 'holds' ? 0 : STANCE_ORDER.length)))
}

const byName = (a: ActorRow, b: ActorRow) => a.name.localeCompare(b.name, 'en') || a.actor.localeCompare(b.actor)

const COMPARE: Record<PositionSort, (a: ActorRow, b: ActorRow) => number> = {
  name: byName,
  kind: (a, b) => a.kind.localeCompare(b.kind) || byName(a, b),
  outlets: (a, b) => b.outlets - a.outlets || byName(a, b),
  stance: (a, b) => placeOf(a) - placeOf(b) || byName(a, b),
}

function countsOf(rows: readonly PositionRow[]): StanceCount[] {
  const held = rows.filter((row) => row.modality === 'holds')
  const counts = STANCE_ORDER.map((stance) => ({
    stance,
    actors: new Set(held.filter((row) => row.stance === stance).map((row) => row.actor)).size,
  }))
  return counts.filter(({ actors }) => actors > 0)
}

function sectionOf(rows: readonly PositionRow[], columns: readonly Column[], by: string, sort: PositionSort): TargetSection {
  const first = rows[0] as PositionRow
  const actors = [...groupBy(rows, (row) => row.actor).values()].map((group) => actorRow(group, columns, by))
  const inColumns = groupBy(rows, (row) => columnKey(row, by))
  return {
    target: first.target,
    title: first.target_name,
    familyTitle: null,
    counts: columns.map(({ key }) => countsOf(inColumns.get(key) ?? [])),
    actors: actors.sort(COMPARE[sort]),
  }
}

const distinctActors = (rows: readonly PositionRow[]) => new Set(rows.map((row) => row.actor)).size
const byActors = ([a, left]: [string, PositionRow[]], [b, right]: [string, PositionRow[]]) =>
  distinctActors(right) - distinctActors(left) || a.localeCompare(b)

/** The sort that the URL names, or the default. */
export function positionSort(sort: string | undefined): PositionSort {
  return POSITION_SORTS.find((known) => known === sort) ?? 'stance'
}

/**
 * Everything the matrix shows, in its order: target families and targets with most actors first, actors by `sort`.
 * `by` `voice` splits each outlet into the voices it cites.
 */
export function positionsModel(rows: readonly PositionRow[], by: string = 'outlet', sort: PositionSort = 'stance'): PositionsModel {
  const columns = columnsOf(rows, by)
  const families = [...groupBy(rows, (row) => row.target_family)].sort(byActors)
  const sections = families.flatMap(([family, group]) => {
    const targets = [...groupBy(group, (row) => row.target)].sort(byActors)
    return targets.map(([, positions], place) => ({
      ...sectionOf(positions, columns, by, sort),
      familyTitle: place === 0 ? familyTitle(family) : null,
    }))
  })
  return {
    columns,
    sections,
    stances: STANCE_ORDER.filter((stance) => rows.some((row) => row.stance === stance)),
    modalities: (['denied', 'expected', 'withdrawn'] as const).filter((modality) => rows.some((row) => row.modality === modality)),
    shows: {
      disputed: rows.some((row) => row.attitudes.includes('disputes')),
      relayed: rows.some((row) => row.relayed),
      conflict: rows.some((row) => row.conflict),
    },
  }
}
