import type { FilterName } from './parameters'

/** What each filter asks, for those who read about the API: pages do without. */
export const FILTER_DEFINITIONS: Readonly<Record<FilterName, string>> = {
  event: 'Facts about these events and their parts.',
  outlet: 'Articles first published by these outlets.',
  group: "Outlets of these groups of the user's own.",
  from: 'First publication on this day or later.',
  to: 'First publication on this day or earlier.',
  codebook: 'Codes of these codebooks.',
  code: 'Excerpts with these codes or their children.',
  actor: 'Positions of these actors and their parts.',
  actor_kind: 'Positions of actors of these kinds, such as states alone.',
  voice: 'Statements with these actors, or their parts, at any hop of the voice chain.',
  metric: 'Claims about these metrics.',
  family: 'Claims about metrics of these families.',
  subject: 'Claims about these actors and their parts.',
  target: 'Positions toward these targets.',
  stance: 'Positions with these stances.',
  attitude: 'What the article does with the statement.',
  language: 'Articles in these languages (BCP 47).',
  coder: 'Facts coded by these coders.',
  q: "Excerpts whose summary, quote or wordings have all these words, in any inflected form of the text's language; case and accents do not count.",
}
