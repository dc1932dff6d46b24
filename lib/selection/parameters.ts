/**
 * The parameters of a URL: the filters (what data) and the display options (how shown).
 * Only this folder knows how they are written; everything else handles a `Selection`.
 */

/** How a filter is written. `list`: comma-separated ids, sorted, no duplicates; `words`: comma-separated words that are no ids. */
export type FilterKind = 'list' | 'words' | 'choices' | 'day' | 'text'

export interface FilterSpec {
  readonly kind: FilterKind
  /** Table in whose ids (or column values) the members must be found. */
  readonly refersTo?: { readonly table: string; readonly column: string }
  readonly choices?: readonly string[]
  readonly title: string
  readonly definition: string
}

export const FILTERS = {
  event: {
    kind: 'list',
    refersTo: { table: 'events', column: 'id' },
    title: 'Event',
    definition: 'Facts about these events and their parts.',
  },
  outlet: {
    kind: 'list',
    refersTo: { table: 'outlets', column: 'id' },
    title: 'Outlet',
    definition: 'Articles first published by these outlets.',
  },
  group: {
    kind: 'words',
    refersTo: { table: 'outlets', column: 'group' },
    title: 'Outlet group',
    definition: "Outlets of these groups of the user's own.",
  },
  from: { kind: 'day', title: 'From', definition: 'First publication on this day or later.' },
  to: { kind: 'day', title: 'To', definition: 'First publication on this day or earlier.' },
  codebook: { kind: 'words', refersTo: { table: 'codes', column: 'codebook' }, title: 'Codebook', definition: 'Codes of these codebooks.' },
  code: {
    kind: 'list',
    refersTo: { table: 'codes', column: 'id' },
    title: 'Code',
    definition: 'Excerpts with these codes or their children.',
  },
  actor: {
    kind: 'list',
    refersTo: { table: 'actors', column: 'id' },
    title: 'Actor',
    definition: 'Positions of these actors and their parts.',
  },
  actor_kind: {
    kind: 'choices',
    choices: [
      'person',
      'state',
      'government-body',
      'intergovernmental',
      'party',
      'organisation',
      'pollster',
      'outlet',
      'company',
      'group',
      'unnamed',
    ],
    title: 'Kind of actor',
    definition: 'Positions of actors of these kinds, such as states alone.',
  },
  voice: {
    kind: 'list',
    refersTo: { table: 'actors', column: 'id' },
    title: 'Voice',
    definition: 'Statements with these actors, or their parts, at any hop of the voice chain.',
  },
  metric: { kind: 'list', refersTo: { table: 'metrics', column: 'id' }, title: 'Metric', definition: 'Claims about these metrics.' },
  family: {
    kind: 'words',
    refersTo: { table: 'metrics', column: 'family' },
    title: 'Family',
    definition: 'Claims about metrics of these families.',
  },
  subject: {
    kind: 'list',
    refersTo: { table: 'actors', column: 'id' },
    title: 'Subject',
    definition: 'Claims about these actors and their parts.',
  },
  target: { kind: 'list', refersTo: { table: 'targets', column: 'id' }, title: 'Target', definition: 'Positions toward these targets.' },
  stance: {
    kind: 'choices',
    choices: ['recognises', 'supports', 'waits', 'neutral', 'questions', 'condemns', 'rejects'],
    title: 'Stance',
    definition: 'Positions with these stances.',
  },
  attitude: {
    kind: 'choices',
    choices: ['endorses', 'reports', 'disputes'],
    title: 'Attitude',
    definition: 'What the article does with the statement.',
  },
  language: {
    kind: 'words',
    refersTo: { table: 'articles', column: 'language' },
    title: 'Language',
    definition: 'Articles in these languages (BCP 47).',
  },
  coder: { kind: 'list', refersTo: { table: 'coders', column: 'id' }, title: 'Coder', definition: 'Facts coded by these coders.' },
  q: {
    kind: 'text',
    title: 'Search',
    definition:
      "Excerpts whose summary, quote or wordings have all these words, in any inflected form of the text's language; case and accents do not count.",
  },
} as const satisfies Record<string, FilterSpec>

export type FilterName = keyof typeof FILTERS
export const FILTER_NAMES = Object.keys(FILTERS) as FilterName[]

type FilterValue<F extends FilterName> = (typeof FILTERS)[F]['kind'] extends 'day' | 'text' ? string : string[]

/** The filters in force. Absent means: no condition. Lists are sorted and without duplicates. */
export type Filters = { [F in FilterName]?: FilterValue<F> }

/** The filters and the revision they are applied to; without `rev`, the corpus's current one. */
export interface Selection {
  filters: Filters
  rev?: string
}

/** A parameter that could not be taken as it stands. */
export interface ParameterProblem {
  parameter: string
  message: string
  value?: string
}
