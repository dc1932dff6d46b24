import { extentOf, type Mark, markOf, middleOf } from '@/components/charts/figures/mark.model'
import { lastOfSeries, quantityKey, spreadOf } from '@/components/charts/figures/order.model'
import { groupBy } from '@/components/charts/group-by'
import { shortValueLabel, valueLabel } from '@/components/charts/value-label'
import { countAccounts, hopWords, originatorKey, originatorWords } from '@/components/charts/voice-chain'
import type { FigureRow } from '@/lib/views/rows/figures'

/** Somebody on whose word a value is given. */
export interface Speaker {
  claim: string
  originator: string
  outlet: string
  outletName: string
  /** The whole chain behind the outlet; empty where it speaks itself. */
  chain: string
  disputed: boolean
}

/** One value of a quantity, with everybody on whose word it is given. */
export interface GivenValue {
  label: string
  unit: string
  mark: Mark
  /** Every statement of it is disputed by its article. */
  disputed: boolean
  /** What the same speakers say of the family's other quantities: `41.5 %`. */
  also: string[]
  outlet: string
  speakers: Speaker[]
}

/** One quantity of one event, of which the accounts differ. */
export interface Comparison {
  event: string
  eventTitle: string
  family: string
  /** `Turnout, voters`, with subject and scope where there are any. */
  title: string
  /** How many accounts there are, whatever the values. */
  accounts: number
  /** From the lowest up; of a series the last. */
  values: GivenValue[]
  /** What all values and zero lie between. */
  domain: readonly [number, number]
  /** How far apart the accounts are, 0 to 1. */
  spread: number
}

interface Drawn {
  row: FigureRow
  mark: Mark
}

/** Of an originator's statements of one value, the one that stands nearest to the article. */
function nearest(rows: FigureRow[]): FigureRow[] {
  return [...groupBy(rows, originatorKey).values()].flatMap((group) =>
    [...group].sort((a, b) => a.voices.length - b.voices.length || a.claim.localeCompare(b.claim, 'en')).slice(0, 1),
  )
}

/** Values of other metrics that belong to this one beyond doubt: their originator gives one value of each. */
function companions(rows: FigureRow[], family: FigureRow[]): string[] {
  const labels = rows.flatMap((row) => {
    const said = family.filter((other) => originatorKey(other) === originatorKey(row) && other.subject === row.subject && markOf(other))
    const valuesOf = (metric: string) => new Set(said.filter((other) => other.metric === metric).map((other) => valueLabel(other)))
    if (valuesOf(row.metric).size > 1) return []
    return said.filter((other) => other.metric !== row.metric && valuesOf(other.metric).size === 1).map((other) => valueLabel(other))
  })
  return [...new Set(labels)]
}

function givenValue(drawn: Drawn[], family: FigureRow[]): GivenValue {
  const { row, mark } = drawn[0] as Drawn
  const speakers = nearest(drawn.map((one) => one.row)).sort(
    (a, b) => b.voices.length - a.voices.length || a.claim.localeCompare(b.claim, 'en'),
  )
  return {
    label: shortValueLabel(row),
    unit: row.unit && !/^\W/.test(row.unit) ? row.unit : '',
    mark,
    disputed: drawn.every((one) => one.row.attitude === 'disputes'),
    also: companions(speakers, family),
    outlet: row.outlet,
    speakers: speakers.map((speaker) => ({
      claim: speaker.claim,
      originator: originatorWords(speaker),
      outlet: speaker.outlet,
      outletName: speaker.outlet_name,
      chain: speaker.voice_names.map(hopWords).join(' ← '),
      disputed: speaker.attitude === 'disputes',
    })),
  }
}

function comparisonOf(rows: FigureRow[], all: FigureRow[]): Comparison | null {
  const drawn = lastOfSeries(rows).flatMap((row) => {
    const mark = markOf(row)
    return mark ? [{ row, mark }] : []
  })
  const values = [...groupBy(drawn, ({ row }) => shortValueLabel(row)).values()]
  const [first] = rows
  if (!first || values.length < 2) return null
  const ends = drawn.flatMap(({ mark }) => extentOf(mark))
  const family = all.filter((row) => row.event === first.event && row.family === first.family && row.coder === first.coder)
  return {
    event: first.event,
    eventTitle: first.event_title,
    family: first.family,
    title: [first.metric_name, first.subject_name, first.scope].filter(Boolean).join(' · '),
    accounts: countAccounts(drawn.map(({ row }) => row)),
    values: values.map((group) => givenValue(group, family)).sort((a, b) => middleOf(a.mark) - middleOf(b.mark)),
    domain: [Math.min(0, ...ends), Math.max(0, ...ends)],
    spread: spreadOf(drawn.map(({ row }) => row)),
  }
}

/** Beyond this many accounts, more of them make no comparison more striking. */
const ENOUGH = 4
const strength = (comparison: Comparison) => Math.min(ENOUGH, comparison.accounts) * comparison.spread

/** Quantities of which accounts differ, the most striking first: many originators, values far apart. One for each family of an event. */
export function strikingComparisons(rows: FigureRow[]): Comparison[] {
  const found = [...groupBy(rows, quantityKey).values()].flatMap((group) => comparisonOf(group, rows) ?? [])
  const best = new Map<string, Comparison>()
  for (const comparison of found.sort((a, b) => strength(b) - strength(a) || a.event.localeCompare(b.event, 'en'))) {
    const key = `${comparison.event}~${comparison.family}`
    if (comparison.spread > 0 && !best.has(key)) best.set(key, comparison)
  }
  return [...best.values()]
}
