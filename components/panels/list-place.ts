import type { DisplayOption } from '@/lib/selection/display'

/** Where a list of excerpts begins that was reached without JavaScript: a cursor of the API. */
export const AFTER_OPTION: DisplayOption = { kind: 'text', maxLength: 40, title: 'Excerpts behind this place' }

/** The filter of which all values are offered, however many there are. */
export const CHOICES_OPTION: DisplayOption = {
  kind: 'choice',
  choices: ['event', 'outlet', 'voice', 'family', 'target'],
  default: '',
  title: 'Filter with all its values',
}

/** The cursor that `after` names; empty when it is none of this revision, so that the list begins with the first excerpt. */
export const placeOf = (after: string | undefined, revision: string): string =>
  after && /^[0-9a-f]{12}-\d{1,15}$/.test(after) && after.startsWith(`${revision}-`) ? after : ''
