import { MOST_EVENTS } from './events-compared'

/** What keeps so many chosen events from being compared, in words; null where nothing does. */
export function problemOfNumber(chosen: number): string | null {
  if (chosen === 0) return 'Choose two events or more.'
  if (chosen === 1) return 'Choose at least one more event.'
  return chosen > MOST_EVENTS ? `Choose at most six events: ${chosen} are chosen.` : null
}
