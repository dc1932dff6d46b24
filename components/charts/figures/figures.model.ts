import { groupBy } from '@/components/charts/group-by'
import type { NameOf } from '@/components/charts/value-label'
import { familyTitle } from '@/lib/api/contract/family-title'
import type { FigureRow } from '@/lib/views/rows/figures'
import { type Answers, answersOf } from './answers.model'
import { type Plot, plotOf } from './lanes.model'
import { markOf } from './mark.model'
import { quantityKey, sizeOf, spreadOf } from './order.model'
import { type Single, singleOf } from './statement.model'

export interface Family {
  family: string
  title: string
  /** Greatest relative difference between accounts, 0 to 1. */
  spread: number
  claims: number
  /** Shown at once; the others wait folded. */
  open: boolean
  /** Names of its metrics, in their order. */
  metrics: string[]
  /** What the accounts differ on; everything, where they differ on nothing. */
  main: Shown
  /** What they agree on or what is stated once, folded; null where `main` has everything. */
  rest: Shown | null
}

/** Panels, then claims that need none. */
export interface Shown {
  claims: number
  panels: (Plot | Answers)[]
  singles: Single[]
}

export interface FiguresModel {
  families: Family[]
  claims: number
  /** What the key has to explain. */
  shows: { disputed: boolean; relayed: boolean; bounds: boolean; ranges: boolean; series: boolean }
}

interface Metric {
  name: string
  claims: number
  spread: number
  panels: Panel[]
  singles: Single[]
}

interface Panel {
  panel: Plot | Answers
  spread: number
  claims: number
}

/** A plot is worth its space when two claims share a quantity, or when subjects or events can be compared. */
function deservesPlot(rows: readonly FigureRow[]): boolean {
  const drawn = rows.filter((row) => markOf(row) !== null)
  const quantities = new Set(drawn.map(quantityKey)).size
  const compared = new Set(drawn.map((row) => `${row.subject ?? ''}~${row.event}`)).size
  return drawn.length > 1 && (quantities < drawn.length || compared > 1)
}

const FEW_FAMILIES = 3
/** From here on accounts are said to differ; answers in free text, which are never worded alike, stay below. */
const DIFFERS = 0.1
const OUTLIER = 100

/** A quantity that is stated once and lies a hundred times below or above the median would flatten all others: it is named, not drawn. */
function outliersOf(rows: readonly FigureRow[]): Set<FigureRow> {
  const sizes = rows.map(sizeOf).filter((size) => size > 0 && Number.isFinite(size))
  const median = sizes.sort((a, b) => a - b)[Math.floor((sizes.length - 1) / 2)]
  if (median === undefined) return new Set()
  const alone = [...groupBy(rows, quantityKey).values()].flatMap((group) => (group.length === 1 ? group : []))
  return new Set(alone.filter((row) => sizeOf(row) > 0 && (sizeOf(row) > median * OUTLIER || sizeOf(row) < median / OUTLIER)))
}

function greatestSpread(rows: readonly FigureRow[]): number {
  return Math.max(0, ...[...groupBy(rows, quantityKey).values()].map(spreadOf))
}

function numbersOf(rows: readonly FigureRow[], nameOf: NameOf): Pick<Metric, 'panels' | 'singles'> {
  const outliers = outliersOf(rows)
  const plotted = rows.filter((row) => !outliers.has(row))
  const worthIt = deservesPlot(plotted)
  const alone = worthIt ? [...outliers] : rows
  return {
    panels: worthIt ? [{ panel: plotOf(plotted, nameOf), spread: greatestSpread(plotted), claims: plotted.length }] : [],
    singles: alone.map((row) => singleOf(row, nameOf)),
  }
}

function wordsOf(rows: readonly FigureRow[], nameOf: NameOf): Pick<Metric, 'panels' | 'singles'> {
  const withEvent = new Set(rows.map((row) => row.event)).size > 1
  const quantities = [...groupBy(rows, quantityKey).values()].sort((a, b) => spreadOf(b) - spreadOf(a) || b.length - a.length)
  return {
    panels: quantities
      .filter((group) => group.length > 1)
      .map((group) => ({ panel: answersOf(group, withEvent, nameOf), spread: spreadOf(group), claims: group.length })),
    singles: quantities.filter((group) => group.length === 1).flatMap((group) => group.map((row) => singleOf(row, nameOf))),
  }
}

function metricOf(rows: readonly FigureRow[], nameOf: NameOf): Metric {
  const hasNumbers = rows.some((row) => markOf(row) !== null)
  return {
    name: rows[0]?.metric_name ?? '',
    claims: rows.length,
    spread: greatestSpread(rows),
    ...(hasNumbers ? numbersOf(rows, nameOf) : wordsOf(rows, nameOf)),
  }
}

function shownOf(panels: readonly Panel[], singles: readonly Single[]): Shown {
  const claims = panels.reduce((sum, panel) => sum + panel.claims, singles.length)
  return { claims, panels: panels.map(({ panel }) => panel), singles: [...singles] }
}

function familyOf(family: string, rows: readonly FigureRow[], nameOf: NameOf): Family {
  const metrics = [...groupBy(rows, (row) => row.metric).values()].map((group) => metricOf(group, nameOf))
  metrics.sort((a, b) => b.spread - a.spread || b.claims - a.claims || a.name.localeCompare(b.name, 'en'))
  const panels = metrics.flatMap((metric) => metric.panels)
  const singles = metrics.flatMap((metric) => metric.singles)
  const rival = panels.filter(({ spread }) => spread >= DIFFERS)
  const agreed = panels.filter(({ spread }) => spread < DIFFERS)
  const splits = rival.length > 0 && agreed.length + singles.length > 0
  return {
    family,
    title: familyTitle(family),
    spread: Math.max(0, ...metrics.map((metric) => metric.spread)),
    claims: rows.length,
    open: false,
    metrics: metrics.map((metric) => metric.name),
    main: splits ? shownOf(rival, []) : shownOf(panels, singles),
    rest: splits ? shownOf(agreed, singles) : null,
  }
}

/** Names of actors that the rows themselves carry. */
function namesIn(rows: readonly FigureRow[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const { subject, subject_name, voices, voice_names } of rows) {
    if (subject && subject_name) names.set(subject, subject_name)
    voices.forEach((hop, at) => {
      hop.forEach((id, place) => {
        names.set(id, voice_names[at]?.[place] ?? id)
      })
    })
  }
  return names
}

/**
 * Everything the figures chart draws, in its order: families by the greatest relative difference between accounts, then by claims.
 * `nameOf` names the actors of answers; names that stand in the rows are known without it.
 */
export function figuresModel(rows: readonly FigureRow[], nameOf: NameOf = () => undefined): FiguresModel {
  const known = namesIn(rows)
  const name: NameOf = (id) => nameOf(id) ?? known.get(id)
  const families = [...groupBy(rows, (row) => row.family)].map(([family, group]) => familyOf(family, group, name))
  families.sort((a, b) => b.spread - a.spread || b.claims - a.claims || a.family.localeCompare(b.family, 'en'))
  families.slice(0, FEW_FAMILIES).forEach((family) => {
    family.open = family.spread >= DIFFERS || families.length <= FEW_FAMILIES
  })
  const shapes = new Set(rows.map((row) => markOf(row)?.shape))
  return {
    families,
    claims: rows.length,
    shows: {
      disputed: rows.some((row) => row.attitude === 'disputes'),
      relayed: rows.some((row) => row.relayed),
      bounds: shapes.has('bound'),
      ranges: shapes.has('range') || shapes.has('points'),
      series: rows.some((row) => row.sequence !== null && markOf(row) !== null),
    },
  }
}
