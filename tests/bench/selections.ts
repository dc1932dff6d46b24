import { isoDay } from './vocabularies'
import { wordOf } from './words'

/** Ranks of words: one in some two hundred excerpts, and one in every fourth. */
export const RARE_WORD = wordOf(700)
export const COMMON_WORD = wordOf(3)

/** What the bench asks for: parameters of the API by a name to print. */
export const SELECTIONS: Readonly<Record<string, Record<string, string>>> = {
  'no filter': {},
  'an outlet': { outlet: 'outlet-3' },
  '90 days': { from: isoDay(400), to: isoDay(490) },
  'an event': { event: 'event-3' },
  'a search': { q: RARE_WORD },
  'a common word': { q: COMMON_WORD },
}
