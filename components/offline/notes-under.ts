import type { Note } from '@/lib/api/contract/table'
import type { Filter } from './asked'

/** Notes that hold under every filter on outlets and days; the others speak of the whole selection. */
const UNFILTERED: readonly string[] = ['coder', 'codebook', 'not-found-filtered', 'filter-not-applied']

export const holdsFiltered = ({ code }: Note): boolean => UNFILTERED.includes(code)

/** What the server adds to the notes of `gaps` under days: an outlet may mention on other days what it does not here. */
const NOT_FOUND: Note = { code: 'not-found-filtered', text: 'Not found means here: not found under these filters.' }

/** The notes of a view, as drawings ask for them, under a filter. */
export function notesUnder({ id, notes }: { id: string; notes: readonly Note[] }, { from, to }: Filter): Note[] {
  const isNarrowed = id === 'gaps' && (from !== '' || to !== '') && !notes.some(({ code }) => code === NOT_FOUND.code)
  return [...notes.filter(holdsFiltered), ...(isNarrowed ? [NOT_FOUND] : [])]
}
