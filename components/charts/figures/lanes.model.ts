import { groupBy } from '@/components/charts/group-by'
import { countedLabel, type NameOf, shortValueLabel } from '@/components/charts/value-label'
import { chainKey, chainWords, originatorKey, originatorWords } from '@/components/charts/voice-chain'
import type { FigureRow } from '@/lib/views/rows/figures'
import { type Axis, axisOf } from './axis.model'
import { type Mark, markOf } from './mark.model'
import { inOrder, largestOf, quantityKey, spreadOf } from './order.model'
import { type Statement, statementOf } from './statement.model'
import { factsLine, quantityTitle } from './words.model'

/** One line of a plot: a claim beside its label. */
export interface Lane extends Statement {
  /** The originator, or the quantity where that has one claim; null where the lane above has the same. */
  title: string | null
  titled: 'originator' | 'quantity'
  /** The way to the reader; null where the lane above has the same. */
  subtitle: string | null
  /** Null where the claim states no number. */
  mark: Mark | null
  /** How the claim follows on the one above, which has the same outlet and chain: next of a series, another value, or the same. */
  follows: 'then' | 'also' | 'again' | null
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

/** How the words come from the originator to the reader: the outlet alone where it cites the originator itself. */
function wayOf(row: FigureRow): string {
  if (row.voices.length === 0) return 'in its own voice'
  return row.voices.length === 1 ? row.outlet_name : chainWords(row)
}

function followsOn(above: FigureRow, row: FigureRow): Lane['follows'] {
  if (chainKey(above) !== chainKey(row)) return null
  if (row.sequence !== null && above.sequence !== null) return 'then'
  return shortValueLabel(above) === shortValueLabel(row) ? 'again' : 'also'
}

function laneOf(row: FigureRow, above: FigureRow | undefined, nameOf: NameOf): Lane {
  const follows = above === undefined ? null : followsOn(above, row)
  return {
    ...statementOf(row, nameOf, `${shortValueLabel(row, nameOf)}${countedLabel(row)}`),
    title: above !== undefined && originatorKey(above) === originatorKey(row) ? null : originatorWords(row),
    titled: 'originator',
    subtitle: follows ? null : wayOf(row),
    mark: markOf(row),
    follows,
  }
}

function quantityOf(key: string, rows: readonly FigureRow[], withEvent: boolean, nameOf: NameOf): Quantity {
  const ordered = inOrder(rows)
  const lanes = ordered.map((row, index) => laneOf(row, ordered[index - 1], nameOf))
  const title = rows[0] ? quantityTitle(rows[0], withEvent) : null
  const only = lanes.length === 1 ? lanes[0] : undefined
  if (only && title) return { key, title: null, facts: null, lanes: [{ ...only, title, titled: 'quantity', subtitle: only.chain }] }
  return { key, title, facts: factsLine(rows, nameOf), lanes }
}

/** One metric as a plot: its quantities, those whose accounts are furthest apart first, on one axis. */
export function plotOf(rows: readonly FigureRow[], nameOf: NameOf): Plot {
  const first = rows[0] as FigureRow
  const withEvent = new Set(rows.map((row) => row.event)).size > 1
  const groups = [...groupBy(rows, quantityKey)]
  groups.sort(([a, left], [b, right]) => spreadOf(right) - spreadOf(left) || largestOf(right) - largestOf(left) || a.localeCompare(b, 'en'))
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
