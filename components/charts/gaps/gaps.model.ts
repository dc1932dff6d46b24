import { groupBy } from '@/components/charts/group-by'
import { stanceWords } from '@/components/charts/stance-words'
import { familyTitle } from '@/lib/api/contract/family-title'
import type { Modality, Stance } from '@/lib/api/contract/statement'
import { GAP_STATES, type GapKind, type GapRow, type GapState } from '@/lib/views/rows/gaps'
import { absenceInWords, type Looked, notFoundInWords, plural, withoutColumnInWords } from './absence.model'
import { factKey } from './fact-key.model'
import { STATE_LOOKS } from './gap-states'
import { searchedOutlets } from './searched.model'

export interface GapColumn {
  outlet: string
  name: string
}

export interface GapCell {
  row: GapRow
  /** For those who do not see the sign. */
  sentence: string
  /** No other outlet mentions it. */
  isOnly: boolean
}

export interface GapLine {
  key: string
  label: string
  /** What it is about beside its label; null for nothing. */
  about: string | null
  outletsWith: number
  /** In the order of the columns; undefined where the row is cut off. */
  cells: (GapCell | undefined)[]
}

/** The facts of one kind that a reader would look at together. */
export interface GapGroup {
  key: string
  kind: GapKind
  title: string
  /** The event that all are about, or all whose line names no other, where there are others; null where no event stands out. */
  event: string | null
  /** Facts that some outlets mention and others do not, and those that all mention. */
  lines: GapLine[]
  shared: GapLine[]
  /** `12 facts, 8 of them in one outlet only`. */
  summary: string
  /** Shown at once; the others wait folded. */
  open: boolean
}

export interface GapsModel {
  columns: GapColumn[]
  groups: GapGroup[]
  /** What not mentioned means, and who could mention nothing, in words. */
  absence: string
  /** Those that the key has to explain, in order. */
  states: GapState[]
}

const KIND_WORDS: Readonly<Record<GapKind, string>> = { figures: 'Figures', positions: 'Stances', frames: 'Frames' }

function labelOf(row: GapRow): string {
  if (row.kind === 'positions')
    return `${row.actor_name} ${stanceWords(row.stance as Stance, row.modality as Modality)}: ${row.target_name}`
  return (row.kind === 'frames' ? row.code_name : row.metric_name) ?? ''
}

function sentenceOf(row: GapRow, label: string, looked: Looked): string {
  if (row.state === 'mentioned') return `${row.outlet_name}: ${plural(row.n, 'excerpt')}. ${label}. Open them.`
  const { words } = STATE_LOOKS[row.state]
  return `${row.outlet_name}: ${words}${row.state === 'coded' ? `; ${notFoundInWords(row, looked)}` : ''}.`
}

/** `named`: the event that the head of the group names, so that a line need not. */
type Context = { columns: readonly GapColumn[]; named: string | null; looked: Looked }

function lineOf(key: string, rows: readonly GapRow[], { columns, named, looked }: Context): GapLine {
  const first = rows[0] as GapRow
  const label = labelOf(first)
  const byOutlet = new Map(rows.map((row) => [row.outlet, row]))
  const about = [first.subject_name, first.event_title === named ? null : first.event_title].filter(Boolean).join(' · ')
  return {
    key,
    label,
    about: about || null,
    outletsWith: first.outlets_with,
    cells: columns.map(({ outlet }) => {
      const row = byOutlet.get(outlet)
      return row && { row, sentence: sentenceOf(row, label, looked), isOnly: row.state === 'mentioned' && row.outlets_with === 1 }
    }),
  }
}

function summaryOf(lines: readonly GapLine[]): string {
  const single = lines.filter(({ outletsWith }) => outletsWith === 1).length
  const facts = plural(lines.length, 'fact')
  return single === 0 ? facts : single === lines.length ? `${facts}, in one outlet only` : `${facts}, ${single} of them in one outlet only`
}

const ALWAYS_OPEN = 3
/** Of a group with facts that several outlets mention, but not all, more can be read than of single finds. */
const contrasts = ({ lines }: Pick<GapGroup, 'lines'>) => lines.filter(({ outletsWith }) => outletsWith > 1).length

/** Outlets by id; those that mention nothing here come last, so that a narrow screen shows what there is. */
function columnsOf(rows: readonly GapRow[]): GapColumn[] {
  const mentions = new Set(rows.filter(({ state }) => state === 'mentioned').map(({ outlet }) => outlet))
  const isSilent = ({ outlet }: GapColumn) => Number(!mentions.has(outlet))
  return [...new Map(rows.map((row) => [row.outlet, row.outlet_name]))]
    .map(([outlet, name]) => ({ outlet, name }))
    .sort((a, b) => isSilent(a) - isSilent(b) || (a.outlet < b.outlet ? -1 : 1))
}

/** The event that more than half of the facts are about; null where there is none. */
function commonEvent(facts: readonly (readonly GapRow[])[]): string | null {
  const of = groupBy(
    facts.flatMap(([row]) => row ?? []),
    ({ event_title }) => event_title ?? '',
  )
  const [title = '', most = []] = [...of].sort(([, a], [, b]) => b.length - a.length)[0] ?? []
  return title && most.length * 2 > facts.length ? title : null
}

/** Apart, the rows of outlets that were searched for nothing here: a sentence says so once, a column of signs on every line. */
function splitSearched(rows: readonly GapRow[]): { searched: GapRow[]; leftOut: GapRow[] } {
  const outlets = searchedOutlets(rows)
  return { searched: rows.filter(({ outlet }) => outlets.has(outlet)), leftOut: rows.filter(({ outlet }) => !outlets.has(outlet)) }
}

/**
 * Everything the matrix shows: facts in groups of their family, in the order of the rows; groups with most facts that some outlets share first.
 * @param looked what an absence is held against
 */
export function gapsModel(allRows: readonly GapRow[], looked: Looked): GapsModel {
  const { searched: rows, leftOut } = splitSearched(allRows)
  const columns = columnsOf(rows)
  const severalEvents = new Set(rows.flatMap(({ event }) => event ?? [])).size > 1
  const groups = [...groupBy(rows, ({ kind, family }) => `${kind}~${family}`)].map(([key, group]) => {
    const { kind, family, event_title } = group[0] as GapRow
    const facts = groupBy(group, factKey)
    const isOfOne = new Set(group.map(({ event }) => event)).size === 1
    const named = isOfOne ? event_title : commonEvent([...facts.values()])
    const lines = [...facts].map(([fact, cells]) => lineOf(fact, cells, { columns, named, looked }))
    return {
      key,
      kind,
      title: `${KIND_WORDS[kind]}: ${familyTitle(family)}`,
      lines: lines.filter(({ outletsWith }) => outletsWith < columns.length),
      shared: lines.filter(({ outletsWith }) => outletsWith >= columns.length),
      event: severalEvents && named ? (isOfOne ? named : `${named}, unless another is named`) : null,
      summary: summaryOf(lines),
    }
  })
  const ordered = groups.sort((a, b) => contrasts(b) - contrasts(a) || b.lines.length - a.lines.length || (a.key < b.key ? -1 : 1))
  return {
    columns,
    groups: ordered.map((group, place) => ({ ...group, open: place < ALWAYS_OPEN })),
    absence: [absenceInWords(rows, looked), withoutColumnInWords(leftOut)].filter(Boolean).join(' '),
    states: GAP_STATES.filter((state) => rows.some((row) => row.state === state)),
  }
}
