import type { GapKind, GapState } from './gaps'

/** The days of some articles, of which there may be none. */
export interface Days {
  /** The latest day on which one was published, if any has one. */
  latest: string | null
  /** One has neither a day nor a last possible day. */
  undated: boolean
}

/** The articles of an outlet that satisfy the filters on articles. */
export interface OutletArticles extends Days {
  outlet: string
  outlet_name: string
  articles: number
}

/** What one outlet's articles were searched for; the days are of those that were. */
export interface Searched extends Days {
  outlet: string
  layer: string
  event: string
}

/** An event and those that include it, with the first day as far as it is known: a day, else the earliest year that its date names. */
export interface Beginning {
  begins: string | undefined
  wholes: string[]
}

type Absent = Exclude<GapState, 'mentioned'>

/** Tells what it means that an outlet has no excerpt of a fact. */
export type AbsenceReader = (kind: GapKind, event: string | null, outlet: OutletArticles) => Absent

/** Nothing was published on the first day or after it, as far as the days go. */
const isBefore = ({ latest, undated }: Days, begins: string | undefined) =>
  Boolean(begins && latest && !undated && latest.slice(0, begins.length) < begins)

/** Of several events the most that is known: searched for one, else not coded for one, else older than all. */
const MOST_KNOWN: readonly Absent[] = ['coded', 'not-coded', 'before']

interface Known {
  /** The events that facts are about, that are selected, and that include them. */
  begun: ReadonlyMap<string, Beginning>
  searched: readonly Searched[]
  /** Outlets whose articles were searched for frames of any event. */
  framed: ReadonlySet<string>
  /** Events that are asked for. */
  selected: readonly string[] | undefined
}

/** What is searched for an event is searched for its parts. Frames are of the events that are selected, or else of any. */
export function absenceOf({ begun, searched, framed, selected }: Known): AbsenceReader {
  const found = new Map(searched.map((one) => [`${one.layer} ${one.event} ${one.outlet}`, one]))
  const ofEvent = (kind: GapKind, event: string, outlet: OutletArticles): Absent => {
    const { begins, wholes } = begun.get(event) ?? { begins: undefined, wholes: [] }
    if (isBefore(outlet, begins)) return 'before'
    const isSearched = wholes.some((whole) => {
      const one = found.get(`${kind} ${whole} ${outlet.outlet}`)
      return one !== undefined && !isBefore(one, begins)
    })
    return isSearched ? 'coded' : 'not-coded'
  }
  return (kind, event, outlet) => {
    if (outlet.articles === 0) return 'no-article'
    if (event !== null) return ofEvent(kind, event, outlet)
    if (!selected) return framed.has(outlet.outlet) ? 'coded' : 'not-coded'
    const states = selected.map((one) => ofEvent(kind, one, outlet))
    return MOST_KNOWN.find((state) => states.includes(state)) ?? 'not-coded'
  }
}
