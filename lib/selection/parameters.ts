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
}

export const FILTERS = {
  event: {
    kind: 'list',
    refersTo: { table: 'events', column: 'id' },
    title: 'Event',
  },
  outlet: {
    kind: 'list',
    refersTo: { table: 'outlets', column: 'id' },
    title: 'Outlet',
  },
  group: {
    kind: 'words',
    refersTo: { table: 'outlets', column: 'group' },
    title: 'Outlet group',
  },
  from: { kind: 'day', title: 'From' },
  to: { kind: 'day', title: 'To' },
  codebook: { kind: 'words', refersTo: { table: 'codes', column: 'codebook' }, title: 'Codebook' },
  code: {
    kind: 'list',
    refersTo: { table: 'codes', column: 'id' },
    title: 'Code',
  },
  actor: {
    kind: 'list',
    refersTo: { table: 'actors', column: 'id' },
    title: 'Actor',
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
  },
  voice: {
    kind: 'list',
    refersTo: { table: 'actors', column: 'id' },
    title: 'Voice',
  },
  metric: { kind: 'list', refersTo: { table: 'metrics', column: 'id' }, title: 'Metric' },
  family: {
    kind: 'words',
    refersTo: { table: 'metrics', column: 'family' },
    title: 'Family',
  },
  subject: {
    kind: 'list',
    refersTo: { table: 'actors', column: 'id' },
    title: 'Subject',
  },
  target: { kind: 'list', refersTo: { table: 'targets', column: 'id' }, title: 'Target' },
  stance: {
    kind: 'choices',
    choices: ['recognises', 'supports', 'waits', 'neutral', 'questions', 'condemns', 'rejects'],
    title: 'Stance',
  },
  attitude: {
    kind: 'choices',
    choices: ['endorses', 'reports', 'disputes'],
    title: 'Attitude',
  },
  language: {
    kind: 'words',
    refersTo: { table: 'articles', column: 'language' },
    title: 'Language',
  },
  coder: { kind: 'list', refersTo: { table: 'coders', column: 'id' }, title: 'Coder' },
  q: {
    kind: 'text',
    title: 'Search',
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
