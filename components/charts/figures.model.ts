import type { FigureRow } from '@/lib/api/contract'
import { type Axis, axisOf } from './figures-axis.model'
import { extentOf, type Mark, markOf, middleOf } from './figures-mark.model'
import { claimSentence, factsLine, familyTitle, quantityTitle } from './figures-words.model'
import { answerLabel, countedLabel, type NameOf, shortValueLabel, valueLabel } from './value-label'
import { chainKey, chainWords, originatorKey, originatorWords } from './voice-chain'

/** One claim, wherever it stands. */
export interface Statement {
  row: FigureRow
  label: string
  sentence: string
  chain: string
  disputed: boolean
  relayed: boolean
}

/** One line of a plot: a claim beside its label. */
export interface Lane extends Statement {
  /** The originator or the quantity; null where the lane above has the same. */
  title: string | null
  /** Null where a claim of another outlet or chain would be named: the lane above has the same chain. */
  subtitle: string | null
  mark: Mark | null
  /** A line leads here from the lane above: both are of one series. */
  continues: boolean
}

/** All claims of one metric about one subject, scope and event. */
export interface Quantity {
  key: string
  title: string | null
  facts: string | null
  lanes: Lane[]
}

export interface Plot {
  kind: 'plot'
  metric: string
  title: string
  /** Facts of the only quantity, where there is just one. */
  facts: string | null
  axis: Axis
  quantities: Quantity[]
}

/** One answer that is no number, and everybody who gives it. */
export interface Answer {
  key: string
  label: string
  /** Claims of one outlet and chain, in one run. */
  voices: { key: string; chain: string; statements: Statement[] }[]
}

export interface Answers {
  kind: 'answers'
  metric: string
  key: string
  title: string
  about: string | null
  facts: string | null
  answers: Answer[]
}

/** A claim whose metric nobody else speaks of. */
export interface Single extends Statement {
  title: string
  about: string | null
}

export interface Family {
  family: string
  title: string
  /** Greatest relative difference between accounts, 0 to 1. */
  spread: number
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

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

const quantityKey = (row: FigureRow) => [row.metric, row.event, row.subject ?? '', row.scope ?? ''].join('~')

/**
 * How far apart the accounts of one quantity are: (highest − lowest) / highest over claims of different originators, 0 to 1.
 * Answers in words: 0.5 when two originators answer differently, less for free text, whose wordings always differ.
 */
export function spreadOf(rows: readonly FigureRow[]): number {
  if (new Set(rows.map(originatorKey)).size < 2) return 0
  const marks = rows.map(markOf).filter((mark) => mark !== null)
  if (marks.length > 1) {
    const low = Math.min(...marks.map((mark) => extentOf(mark)[0]))
    const high = Math.max(...marks.map((mark) => extentOf(mark)[1]))
    const largest = Math.max(Math.abs(low), Math.abs(high))
    return largest === 0 ? 0 : Math.min(1, (high - low) / largest)
  }
  const answers = new Set(rows.map((row) => row.answer).filter(Boolean))
  if (answers.size < 2) return 0
  return rows.some((row) => row.metric_kind === 'text') ? 0.05 : 0.5
}

function statementOf(row: FigureRow, nameOf: NameOf, label: string): Statement {
  return {
    row,
    label,
    sentence: claimSentence(row, nameOf),
    chain: chainWords(row),
    disputed: row.attitude === 'disputes',
    relayed: row.relayed,
  }
}

function sizeOf(row: FigureRow): number {
  const mark = markOf(row)
  return mark ? middleOf(mark) : Number.NEGATIVE_INFINITY
}

function byValue(a: FigureRow, b: FigureRow): number {
  const [left, right] = [sizeOf(a), sizeOf(b)]
  return left === right ? 0 : right - left
}

/** Claims of one chain: a series in its order, the rest from the largest down. */
function byPlace(a: FigureRow, b: FigureRow): number {
  return (a.sequence ?? 0) - (b.sequence ?? 0) || byValue(a, b) || a.claim.localeCompare(b.claim)
}

/** The claims of one quantity: originators from the largest value down, under each its outlets, under each its series. */
function inOrder(rows: readonly FigureRow[]): FigureRow[] {
  const groupsByValue = (items: readonly FigureRow[], keyOf: (row: FigureRow) => string) => [
    ...groupBy(
      [...items].sort((a, b) => byValue(a, b) || a.outlet.localeCompare(b.outlet) || a.claim.localeCompare(b.claim)),
      keyOf,
    ).values(),
  ]
  return groupsByValue(rows, originatorKey).flatMap((group) => groupsByValue(group, chainKey).flatMap((chain) => chain.sort(byPlace)))
}

function laneOf(row: FigureRow, above: FigureRow | undefined, nameOf: NameOf): Lane {
  const sameOriginator = above !== undefined && originatorKey(above) === originatorKey(row)
  const sameChain = above !== undefined && chainKey(above) === chainKey(row)
  const mark = markOf(row)
  const continues = sameChain && row.sequence !== null && above.sequence !== null && mark !== null && markOf(above) !== null
  const ownVoice = row.voices.length === 0
  return {
    ...statementOf(row, nameOf, `${shortValueLabel(row, nameOf)}${countedLabel(row)}`),
    title: sameOriginator ? null : originatorWords(row),
    subtitle: sameChain ? null : ownVoice ? 'in its own voice' : chainWords(row),
    mark,
    continues,
  }
}

function quantityOf(key: string, rows: readonly FigureRow[], withEvent: boolean, nameOf: NameOf): Quantity {
  const ordered = inOrder(rows)
  const lanes = ordered.map((row, index) => laneOf(row, ordered[index - 1], nameOf))
  const title = rows[0] ? quantityTitle(rows[0], withEvent) : null
  const only = lanes.length === 1 ? lanes[0] : undefined
  if (only && title) return { key, title: null, facts: null, lanes: [{ ...only, title, subtitle: only.chain }] }
  return { key, title, facts: factsLine(rows, nameOf), lanes }
}

function largest(rows: readonly FigureRow[]): number {
  return Math.max(...rows.map(sizeOf))
}

function plotOf(rows: readonly FigureRow[], nameOf: NameOf): Plot {
  const first = rows[0] as FigureRow
  const groups = [...groupBy(rows, quantityKey)]
  const withEvent = new Set(rows.map((row) => row.event)).size > 1
  groups.sort(([, a], [, b]) => spreadOf(b) - spreadOf(a) || largest(b) - largest(a))
  const quantities = groups.map(([key, group]) => quantityOf(key, group, withEvent, nameOf))
  const only = quantities.length === 1 ? quantities[0] : undefined
  const marks = rows.map(markOf).filter((mark) => mark !== null)
  return {
    kind: 'plot',
    metric: first.metric,
    title: first.metric_name,
    facts: only?.facts ?? null,
    axis: axisOf(marks, first.unit),
    quantities: only ? [{ ...only, facts: null }] : quantities,
  }
}

function answersOf(rows: readonly FigureRow[], withEvent: boolean, nameOf: NameOf): Answers {
  const first = rows[0] as FigureRow
  const groups = [...groupBy(rows, (row) => row.answer ?? row.wording ?? '')]
  groups.sort(([, a], [, b]) => new Set(b.map(originatorKey)).size - new Set(a.map(originatorKey)).size || b.length - a.length)
  return {
    kind: 'answers',
    metric: first.metric,
    key: quantityKey(first),
    title: first.metric_name,
    about: quantityTitle(first, withEvent),
    facts: null,
    answers: groups.map(([key, group]) => ({
      key,
      label: group[0]?.answer ? answerLabel(key, nameOf) : shortValueLabel(group[0] as FigureRow, nameOf),
      voices: [...groupBy(group, chainKey)].map(([chain, claims]) => ({
        key: chain,
        chain: chainWords(claims[0] as FigureRow),
        statements: claims.map((row) => statementOf(row, nameOf, valueLabel(row, nameOf))),
      })),
    })),
  }
}

function singleOf(row: FigureRow, nameOf: NameOf): Single {
  return { ...statementOf(row, nameOf, valueLabel(row, nameOf)), title: row.metric_name, about: quantityTitle(row, false) }
}

/** A plot is worth its space when two claims share a quantity, or when subjects or events can be compared. */
function deservesPlot(rows: readonly FigureRow[]): boolean {
  const drawn = rows.filter((row) => markOf(row) !== null)
  const quantities = new Set(drawn.map(quantityKey)).size
  const compared = new Set(drawn.map((row) => `${row.subject ?? ''}~${row.event}`)).size
  return drawn.length > 1 && (quantities < drawn.length || compared > 1)
}

const OUTLIER = 100

/** A quantity that is stated once and lies a hundred times below or above the median would flatten all others. */
function withoutOutliers(rows: readonly FigureRow[]): { plotted: FigureRow[]; set_apart: FigureRow[] } {
  const sizes = rows
    .map(sizeOf)
    .filter((size) => size > 0 && Number.isFinite(size))
    .sort((a, b) => a - b)
  const median = sizes[Math.floor((sizes.length - 1) / 2)]
  if (median === undefined) return { plotted: [...rows], set_apart: [] }
  const alone = new Set([...groupBy(rows, quantityKey).values()].filter((group) => group.length === 1).map(([row]) => row))
  const isOutlier = (row: FigureRow) =>
    alone.has(row) && sizeOf(row) > 0 && (sizeOf(row) > median * OUTLIER || sizeOf(row) < median / OUTLIER)
  return { plotted: rows.filter((row) => !isOutlier(row)), set_apart: rows.filter(isOutlier) }
}

interface MetricParts {
  panels: (Plot | Answers)[]
  singles: Single[]
  spread: number
}

function metricParts(rows: readonly FigureRow[], nameOf: NameOf): MetricParts {
  const quantities = [...groupBy(rows, quantityKey).values()]
  const spread = Math.max(...quantities.map(spreadOf))
  if (rows.some((row) => markOf(row) !== null)) {
    const { plotted, set_apart } = withoutOutliers(rows)
    if (!deservesPlot(plotted)) return { panels: [], singles: rows.map((row) => singleOf(row, nameOf)), spread }
    return { panels: [plotOf(plotted, nameOf)], singles: set_apart.map((row) => singleOf(row, nameOf)), spread }
  }
  const withEvent = new Set(rows.map((row) => row.event)).size > 1
  const shared = quantities.filter((group) => group.length > 1)
  const alone = quantities.filter((group) => group.length === 1).flat()
  return {
    panels: shared.map((group) => answersOf(group, withEvent, nameOf)),
    singles: alone.map((row) => singleOf(row, nameOf)),
    spread,
  }
}

function familyOf(family: string, rows: readonly FigureRow[], nameOf: NameOf): Family {
  const metrics = [...groupBy(rows, (row) => row.metric).values()].map((group) => ({ ...metricParts(group, nameOf), claims: group.length }))
  metrics.sort((a, b) => b.spread - a.spread || b.claims - a.claims)
  return {
    family,
    title: familyTitle(family),
    spread: Math.max(...metrics.map((metric) => metric.spread)),
    claims: rows.length,
    panels: metrics.flatMap((metric) => metric.panels),
    singles: metrics.flatMap((metric) => metric.singles),
  }
}

/** Names of actors that the rows themselves carry. */
function namesIn(rows: readonly FigureRow[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const row of rows) {
    if (row.subject && row.subject_name) names.set(row.subject, row.subject_name)
    row.voices.forEach((hop, at) => {
      hop.forEach((id, place) => {
        names.set(id, row.voice_names[at]?.[place] ?? id)
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
  families.sort((a, b) => b.spread - a.spread || b.claims - a.claims || a.family.localeCompare(b.family))
  const marks = rows.map(markOf)
  return {
    families,
    claims: rows.length,
    shows: {
      disputed: rows.some((row) => row.attitude === 'disputes'),
      relayed: rows.some((row) => row.relayed),
      bounds: marks.some((mark) => mark?.shape === 'bound'),
      ranges: marks.some((mark) => mark?.shape === 'range' || mark?.shape === 'points'),
      series: rows.some((row) => row.sequence !== null),
    },
  }
}
