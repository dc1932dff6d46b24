import { groupBy } from '@/components/charts/group-by'
import { lastStances } from '@/components/charts/positions/order.model'
import { type Side, sideOf, stanceRank } from '@/components/charts/stance-words'
import type { PositionRow } from '@/lib/views/rows/positions'

/** The rows of one event. */
export interface EventRows {
  event: string
  rows: readonly PositionRow[]
}

export interface TargetChoice {
  target: string
  title: string
  /** Distinct actors said to take a stance. */
  actors: number
}

/** One event, with the target toward which its stances are compared. */
export interface ChangeColumn {
  event: string
  target: TargetChoice | null
  /** The event's other targets, those of most actors first. */
  others: TargetChoice[]
}

/** One stance as a sign: the rows of every outlet that states it. */
export interface Mark {
  rows: PositionRow[]
  side: Side
  /** Another statement of the same outlet comes after it. */
  isEarlier: boolean
}

export type Cell = Mark[]

/** From the stance in one event to that in the next event that has one. */
export interface Link {
  from: number
  to: number
  sides: readonly [Side, Side]
  /** Not every stance at its ends is one that is held. */
  isUnsure: boolean
}

export interface ChangeRow {
  actor: string
  name: string
  /** By column; empty where nothing is stated. */
  cells: Cell[]
  links: Link[]
}

/** Actors whose stances took the same way through the events. */
export interface ChangeGroup {
  kind: 'changed' | 'unsettled' | 'same'
  /** The sides in the order of the events, repeated ones once; empty where they are unsettled. */
  way: Side[]
  rows: ChangeRow[]
}

export interface ChangeModel {
  columns: ChangeColumn[]
  groups: ChangeGroup[]
  /** By column: the actors with a stance in no other. */
  alone: ChangeRow[][]
}

const byName = (a: { name: string; actor: string }, b: { name: string; actor: string }) =>
  a.name.localeCompare(b.name, 'en') || a.actor.localeCompare(b.actor, 'en')

function targetsOf(rows: readonly PositionRow[]): TargetChoice[] {
  const targets = [...groupBy(rows, (row) => row.target)].map(([target, group]) => ({
    target,
    title: group[0]?.target_name ?? target,
    actors: new Set(group.map(({ actor }) => actor)).size,
  }))
  return targets.sort((a, b) => b.actors - a.actors || a.target.localeCompare(b.target, 'en'))
}

function columnOf({ event, rows }: EventRows): ChangeColumn {
  const [target = null, ...others] = targetsOf(rows)
  return { event, target, others }
}

/** The side that a sign stands on: what is denied or withdrawn is on neither. */
const standsOn = ({ stance, modality }: PositionRow): Side => (modality === 'holds' || modality === 'expected' ? sideOf(stance) : 'neither')

/** Stances of one actor in one event; which comes last is asked within each outlet, for only a text orders its own statements. */
function cellOf(rows: readonly PositionRow[]): Cell {
  const last = new Set([...groupBy(rows, ({ outlet }) => outlet).values()].flatMap(lastStances))
  const marks = [...groupBy(rows, (row) => `${row.stance}~${row.modality}~${last.has(row)}`).values()].flatMap((group): Mark[] => {
    const [row] = group
    return row ? [{ rows: group, side: standsOn(row), isEarlier: !last.has(row) }] : []
  })
  const rank = ({ rows: [row] }: Mark) => (row ? stanceRank(row.stance) : 0)
  return marks.sort((a, b) => Number(b.isEarlier) - Number(a.isEarlier) || rank(a) - rank(b))
}

const lastSides = (cell: Cell): Side[] => [...new Set(cell.filter(({ isEarlier }) => !isEarlier).map(({ side }) => side))]
const isHeld = (cell: Cell) => cell.every(({ isEarlier, rows }) => isEarlier || rows.every(({ modality }) => modality === 'holds'))

function linksOf(cells: readonly Cell[]): Link[] {
  const stated = cells.flatMap((cell, at) => (cell.length > 0 ? [{ cell, at }] : []))
  return stated.slice(1).flatMap(({ cell, at }, before) => {
    const start = stated[before]
    if (!start) return []
    const isUnsure = !isHeld(start.cell) || !isHeld(cell)
    return lastSides(start.cell).flatMap((from) =>
      lastSides(cell).map((to): Link => ({ from: start.at, to: at, sides: [from, to], isUnsure })),
    )
  })
}

function rowOf(actor: string, columns: readonly EventRows[]): ChangeRow {
  const cells = columns.map(({ rows }) => cellOf(rows.filter((row) => row.actor === actor)))
  const name = columns.flatMap(({ rows }) => rows).find((row) => row.actor === actor)?.actor_name ?? actor
  return { actor, name, cells, links: linksOf(cells) }
}

/** The way of an actor through the events; null where an event leaves it open. */
function wayOf({ cells }: ChangeRow): Side[] | null {
  const stated = cells.filter((cell) => cell.length > 0)
  if (!stated.every((cell) => isHeld(cell) && lastSides(cell).length === 1)) return null
  return stated.flatMap(lastSides).filter((side, at, all) => side !== all[at - 1])
}

const HEIGHT: Record<Side, number> = { against: 0, neither: 1, for: 2 }
const lengthOf = (way: readonly Side[]) => way.slice(1).reduce((sum, side, at) => sum + Math.abs(HEIGHT[side] - HEIGHT[way[at] ?? side]), 0)
const KINDS: ChangeGroup['kind'][] = ['changed', 'unsettled', 'same']

function groupsOf(rows: readonly ChangeRow[]): ChangeGroup[] {
  const groups = [...groupBy(rows, (row) => wayOf(row)?.join('>') ?? '')].map(([key, group]): ChangeGroup => {
    const way = key === '' ? [] : (key.split('>') as Side[])
    const kind = key === '' ? 'unsettled' : way.length > 1 ? 'changed' : 'same'
    return { kind, way, rows: group.sort(byName) }
  })
  return groups.sort(
    (a, b) =>
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      lengthOf(b.way) - lengthOf(a.way) ||
      b.rows.length - a.rows.length ||
      a.way.join().localeCompare(b.way.join(), 'en'),
  )
}

/**
 * What is said of the same actors in several events, each event with the one target of most actors: those first whose side changed most.
 * A change is counted only between stances that are held and that no statement of the same event puts otherwise; the rest stays open.
 */
export function positionsChangeModel(events: readonly EventRows[]): ChangeModel {
  const columns = events.map(columnOf)
  const compared = events.map(({ event, rows }, at) => ({
    event,
    rows: rows.filter(({ target }) => target === columns[at]?.target?.target),
  }))
  const actors = [...new Set(compared.flatMap(({ rows }) => rows.map(({ actor }) => actor)))]
  const rows = actors.map((actor) => rowOf(actor, compared))
  const statedIn = ({ cells }: ChangeRow) => cells.filter((cell) => cell.length > 0).length
  return {
    columns,
    groups: groupsOf(rows.filter((row) => statedIn(row) > 1)),
    alone: columns.map((_, at) => rows.filter((row) => statedIn(row) === 1 && (row.cells[at]?.length ?? 0) > 0).sort(byName)),
  }
}
