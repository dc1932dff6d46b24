import { groupBy } from '@/components/charts/group-by'
import type { GapRow } from '@/lib/views/rows/gaps'
import { searchedOutlets } from './searched.model'

/** `1 excerpt`, `1,200 excerpts`. */
export const plural = (count: number, noun: string) => `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`

/** Where was looked for the facts, and how much of it there is. */
export interface Looked {
  /** How many excerpts of an outlet are loaded. */
  excerptsOf: (outlet: string) => number
  /** Filters leave out excerpts, or statements in them, that may have it. */
  isNarrowed?: boolean
  /** Events that are chosen: a frame is of no event, and is looked for in the excerpts about them. */
  events?: number
}

/** The code of the view's note that says that filters leave something out. */
const NARROWED = 'not-found-filtered'

/** How the rows of a selection were looked for, from what the view notes. */
export const lookedUnder = (notes: readonly { code: string }[], events: number, excerptsOf: Looked['excerptsOf']): Looked => ({
  excerptsOf,
  isNarrowed: notes.some(({ code }) => code === NARROWED),
  events,
})

const FEW_NAMES = 4

/** `A, B and C`; of many only how many. */
function namesInWords(names: readonly string[]): string {
  if (names.length > FEW_NAMES) return `${names.length} outlets`
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '')
}

/** Why outlets have no column. */
export function withoutColumnInWords(rows: readonly GapRow[]): string {
  const outlets = [...groupBy(rows, ({ outlet_name }) => outlet_name)]
  const are = (state: GapRow['state'], cells: readonly GapRow[]) => cells.every((cell) => cell.state === state)
  const named = (fits: (cells: readonly GapRow[]) => boolean) =>
    namesInWords(outlets.flatMap(([name, cells]) => (fits(cells) ? [name] : [])))
  const early = named((cells) => are('before', cells))
  const empty = named((cells) => are('no-article', cells))
  const others = named((cells) => !are('before', cells) && !are('no-article', cells))
  return [
    early && `${early} published before any of it happened.`,
    empty && `No column: ${empty}, without an article in this selection.`,
    others && `No column: ${others}, published before it happened or not coded for it.`,
  ]
    .filter(Boolean)
    .join(' ')
}

const aboutInWords = (events: number) => `about ${events === 1 ? 'this event' : 'these events'}`

/** `not found in the 91 excerpts loaded`, as far as that is known of where was looked. */
export function notFoundInWords({ kind, outlet }: GapRow, { excerptsOf, isNarrowed, events = 0 }: Looked): string {
  if (isNarrowed) return 'not found under these filters'
  if (kind === 'frames' && events > 0) return `not found in its excerpts ${aboutInWords(events)}`
  return `not found in the ${plural(excerptsOf(outlet), 'excerpt')} loaded`
}

/** What an absence is held against: the excerpts of the outlets that were searched, not those of the whole corpus. */
export function absenceInWords(rows: readonly GapRow[], { excerptsOf, isNarrowed, events = 0 }: Looked): string {
  const searched = searchedOutlets(rows)
  const of = searched.size === 1 ? 'of this outlet' : `of these ${searched.size} outlets`
  const loaded = plural(
    [...searched].reduce((sum, outlet) => sum + excerptsOf(outlet), 0),
    'excerpt',
  )
  const frames = events > 0 && rows.some(({ kind }) => kind === 'frames') ? `; of a frame, in those ${aboutInWords(events)}` : ''
  const where = isNarrowed ? `under these filters in what is loaded ${of}` : `in the ${loaded} loaded ${of}${frames}`
  return `Not mentioned means: not found ${where}. An outlet may mention it elsewhere.`
}
