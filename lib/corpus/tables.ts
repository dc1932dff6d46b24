/**
 * The native corpus format: every table, its key and its columns, once.
 * The CSV reader, the check, the Table Schemas of `datapackage.json`, the store's columns and the row types all derive from this.
 */

/** How a cell is written and what it becomes: lists are `|`-separated, `voices` hops too, joint hops with `+`. Decimals stay strings so that no digit is lost. */
export type ColumnType =
  | 'id'
  | 'text'
  | 'integer'
  | 'decimal'
  | 'date'
  | 'choice'
  | 'country'
  | 'language'
  | 'sha256'
  | 'url'
  | 'color'
  | 'ids'
  | 'texts'
  | 'decimals'
  | 'voices'

export interface ColumnSpec {
  readonly name: string
  readonly type: ColumnType
  readonly required?: true
  /** Table that this id, these ids or each hop of these voices must be found in. */
  readonly references?: string
  /** A list whose order says something; the other lists are sets. */
  readonly ordered?: true
  /** Allowed values of a `choice`. */
  readonly choices?: readonly string[]
  readonly definition: string
}

export interface TableSpec {
  readonly key: readonly string[]
  readonly mandatory?: true
  readonly definition: string
  readonly columns: readonly ColumnSpec[]
}

const id = { name: 'id', type: 'id', required: true, definition: 'Unique in its table; lower case, digits, hyphens.' } as const
const notes = { name: 'notes', type: 'text', definition: 'Remarks of the coder.' } as const
const memo = { name: 'memo', type: 'text', definition: 'Remark of the coder on this row.' } as const
const coder = { name: 'coder_id', type: 'id', required: true, references: 'coders', definition: 'Who coded it.' } as const
const excerpt = { name: 'excerpt_id', type: 'id', required: true, references: 'excerpts', definition: 'The excerpt that says so.' } as const
const event = { name: 'event_id', type: 'id', required: true, references: 'events', definition: 'The event it is about.' } as const
const voices = {
  name: 'voices',
  type: 'voices',
  references: 'actors',
  definition: "Chain on whose word it is said, nearest to the article first; empty is the article's own voice.",
} as const
const attitude = {
  name: 'attitude',
  type: 'choice',
  required: true,
  choices: ['endorses', 'reports', 'disputes'],
  definition: 'What the article does with the statement.',
} as const
const asOf = { name: 'as_of', type: 'date', definition: 'Day that the text gives for the statement.' } as const
const sequence = { name: 'sequence', type: 'integer', definition: 'Place in a series inside one text: first 1, then 2.' } as const
const wording = { name: 'wording', type: 'text', definition: 'At most six consecutive words of the text.' } as const

export const TABLES = {
  outlets: {
    key: ['id'],
    mandatory: true,
    definition: 'Who publishes.',
    columns: [
      id,
      { name: 'name', type: 'text', required: true, definition: 'Name as readers know it.' },
      { name: 'aliases', type: 'texts', definition: 'Other names.' },
      { name: 'country', type: 'country', definition: 'ISO 3166-1 alpha-3.' },
      { name: 'medium', type: 'text', definition: 'Print, online, television, …' },
      { name: 'group', type: 'text', definition: "The user's own grouping." },
      { name: 'homepage_url', type: 'url', definition: 'Home page.' },
      notes,
    ],
  },
  actors: {
    key: ['id'],
    definition: 'Persons, states, institutions, pollsters or outlets that are quoted or spoken of.',
    columns: [
      id,
      { name: 'name', type: 'text', required: true, definition: 'Name as the texts give it.' },
      {
        name: 'kind',
        type: 'choice',
        required: true,
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
        definition: 'What sort of actor.',
      },
      { name: 'country', type: 'country', definition: 'ISO 3166-1 alpha-3.' },
      { name: 'part_of', type: 'id', references: 'actors', definition: 'The actor that includes this one.' },
      { name: 'outlet_id', type: 'id', references: 'outlets', definition: 'The outlet that this actor is.' },
      notes,
    ],
  },
  events: {
    key: ['id'],
    definition: 'What happened in the world.',
    columns: [
      id,
      { name: 'title', type: 'text', required: true, definition: 'What happened, in neutral words.' },
      { name: 'starts_on', type: 'date', definition: 'First day.' },
      { name: 'ends_on', type: 'date', definition: 'Last day.' },
      { name: 'date_text', type: 'text', definition: 'The date in words where no day is known.' },
      { name: 'date_basis', type: 'choice', choices: ['printed', 'inferred', 'unknown'], definition: 'Where the date comes from.' },
      { name: 'part_of', type: 'id', references: 'events', definition: 'The event that includes this one.' },
      { name: 'place', type: 'text', definition: 'Where.' },
      { name: 'summary', type: 'text', definition: "In the coder's own words." },
    ],
  },
  articles: {
    key: ['id'],
    mandatory: true,
    definition: 'One published text each.',
    columns: [
      id,
      { name: 'outlet_id', type: 'id', required: true, references: 'outlets', definition: 'First publisher that the text names.' },
      { name: 'copy_outlet_id', type: 'id', references: 'outlets', definition: 'Outlet whose copy was read.' },
      { name: 'copy_published_on', type: 'date', definition: 'Day of that copy.' },
      { name: 'title', type: 'text', required: true, definition: 'Title.' },
      { name: 'title_basis', type: 'choice', choices: ['printed', 'descriptive'], definition: 'Printed, or given by the coder.' },
      { name: 'authors', type: 'texts', ordered: true, definition: 'Authors in the order of the byline.' },
      { name: 'published_on', type: 'date', definition: 'Day of first publication, if printed.' },
      { name: 'published_from', type: 'date', definition: 'Earliest day the text allows, when no day is printed.' },
      { name: 'published_to', type: 'date', definition: 'Latest day the text allows, when no day is printed.' },
      { name: 'published_basis', type: 'choice', choices: ['printed', 'inferred', 'unknown'], definition: 'Where the date comes from.' },
      { name: 'url', type: 'url', definition: 'Address.' },
      { name: 'language', type: 'language', required: true, definition: 'BCP 47.' },
      { name: 'text_sha256', type: 'sha256', definition: 'Hash of the canonical text.' },
      { name: 'text_length', type: 'integer', definition: 'Code points of the canonical text.' },
      { name: 'word_count', type: 'integer', definition: 'Words of the canonical text.' },
      {
        name: 'rights',
        type: 'text',
        definition:
          'Licence of the text, as “CC BY 4.0” or “Public domain”. A hydrated text is shown to everybody only under one known to allow copies.',
      },
      notes,
    ],
  },
  excerpts: {
    key: ['id'],
    mandatory: true,
    definition: 'Passages of articles, with their position.',
    columns: [
      id,
      { name: 'article_id', type: 'id', required: true, references: 'articles', definition: 'The article.' },
      { name: 'unit', type: 'choice', required: true, choices: ['paragraph', 'passage'], definition: 'A whole paragraph, or a part.' },
      { name: 'paragraph', type: 'integer', definition: 'Paragraph of the canonical text, from 1.' },
      { name: 'start', type: 'integer', definition: 'First code point in the canonical text, from 0.' },
      { name: 'end', type: 'integer', definition: 'Code point after the last.' },
      { name: 'quote', type: 'text', definition: 'The words themselves; empty in a dehydrated corpus.' },
      { name: 'quote_sha256', type: 'sha256', definition: 'Hash of the words, runs of white space as one space.' },
      { name: 'summary', type: 'text', required: true, definition: "In the coder's own words." },
      { name: 'events', type: 'ids', references: 'events', definition: 'Events it is about.' },
      { name: 'language', type: 'language', definition: "BCP 47, where it differs from the article's." },
    ],
  },
  coverage: {
    key: ['article_id', 'event_id', 'layer', 'coder_id'],
    definition: 'What was searched for in which article: the denominator of an absence.',
    columns: [
      { name: 'article_id', type: 'id', required: true, references: 'articles', definition: 'The article.' },
      event,
      {
        name: 'layer',
        type: 'choice',
        required: true,
        choices: ['figures', 'positions', 'frames', 'terms'],
        definition: 'What was searched for.',
      },
      coder,
      { name: 'coded', type: 'choice', required: true, choices: ['full', 'partial', 'none'], definition: 'How completely.' },
    ],
  },
  coders: {
    key: ['id'],
    definition: 'Who coded.',
    columns: [
      id,
      { name: 'name', type: 'text', required: true, definition: 'Name.' },
      { name: 'kind', type: 'choice', required: true, choices: ['human', 'machine', 'adjudicated'], definition: 'What sort of coder.' },
      notes,
    ],
  },
  codes: {
    key: ['id'],
    definition: 'The categories of the codebooks.',
    columns: [
      id,
      { name: 'codebook', type: 'text', required: true, definition: 'The list it belongs to.' },
      { name: 'parent_id', type: 'id', references: 'codes', definition: 'The code that includes this one.' },
      {
        name: 'kind',
        type: 'choice',
        required: true,
        choices: ['frame', 'language', 'topic', 'tone'],
        definition: 'What sort of category.',
      },
      { name: 'name', type: 'text', required: true, definition: 'Name.' },
      { name: 'definition', type: 'text', definition: 'When it applies.' },
      { name: 'color', type: 'color', definition: 'Hex.' },
    ],
  },
  reviews: {
    key: ['excerpt_id', 'codebook', 'coder_id'],
    definition: 'Which excerpt was examined for which codebook, even if no code applied.',
    columns: [excerpt, { name: 'codebook', type: 'text', required: true, definition: 'The codebook.' }, coder],
  },
  codings: {
    key: ['excerpt_id', 'code_id', 'coder_id', 'voices'],
    definition: 'Codes applied to excerpts.',
    columns: [
      excerpt,
      { name: 'code_id', type: 'id', required: true, references: 'codes', definition: 'The code.' },
      coder,
      { name: 'event_id', type: 'id', references: 'events', definition: 'The event it is about.' },
      voices,
      { ...attitude, required: undefined },
      memo,
    ],
  },
  metrics: {
    key: ['id'],
    definition: 'Exact quantities or questions.',
    columns: [
      id,
      { name: 'family', type: 'text', required: true, definition: 'Metrics that a reader would look at together.' },
      { name: 'name', type: 'text', required: true, definition: 'Name.' },
      {
        name: 'kind',
        type: 'choice',
        required: true,
        choices: ['number', 'date', 'actor', 'place', 'yes-no', 'text'],
        definition: 'What an answer is.',
      },
      { name: 'unit', type: 'text', definition: 'Unit of a number.' },
      { name: 'decimals', type: 'integer', definition: 'Decimals to show.' },
      { name: 'definition', type: 'text', definition: 'What is measured.' },
    ],
  },
  claims: {
    key: ['id'],
    definition: "One article's statement of a metric's value each.",
    columns: [
      id,
      excerpt,
      event,
      { name: 'metric_id', type: 'id', required: true, references: 'metrics', definition: 'What is stated.' },
      { name: 'subject_id', type: 'id', references: 'actors', definition: 'Of whom or what.' },
      { name: 'scope', type: 'text', definition: 'Which part, where the metric alone does not say.' },
      {
        name: 'comparator',
        type: 'choice',
        required: true,
        choices: ['eq', 'approx', 'more_than', 'less_than', 'at_least', 'at_most', 'range', 'one_of', 'vague', 'unknown'],
        definition: 'How the value is meant.',
      },
      { name: 'value', type: 'decimal', definition: 'The number, or the bound.' },
      { name: 'low', type: 'decimal', definition: 'Lower end of a range.' },
      { name: 'high', type: 'decimal', definition: 'Upper end of a range.' },
      { name: 'values', type: 'decimals', definition: 'The numbers of a one_of.' },
      { name: 'answer', type: 'text', definition: 'The answer, when the metric is no number.' },
      { name: 'counted_share', type: 'decimal', definition: 'Share of the ballots counted, in per cent.' },
      asOf,
      sequence,
      wording,
      voices,
      attitude,
      coder,
      memo,
    ],
  },
  targets: {
    key: ['id'],
    definition: 'What a stance is toward.',
    columns: [
      id,
      { name: 'family', type: 'text', required: true, definition: 'Targets that are easily taken for one another.' },
      { name: 'name', type: 'text', required: true, definition: 'Name.' },
      { name: 'event_id', type: 'id', references: 'events', definition: 'The event it belongs to.' },
      notes,
    ],
  },
  lists: {
    key: ['id'],
    definition: 'Enumerations in a text.',
    columns: [
      id,
      excerpt,
      { name: 'name', type: 'text', required: true, definition: 'What is listed.' },
      {
        name: 'complete',
        type: 'choice',
        required: true,
        choices: ['yes', 'no', 'unclear'],
        definition: 'Whether the text says it is the whole list.',
      },
      { name: 'total_claim_id', type: 'id', references: 'claims', definition: 'The claim that states the total.' },
    ],
  },
  positions: {
    key: ['id'],
    definition: "One article's statement of an actor's stance toward a target each.",
    columns: [
      id,
      excerpt,
      event,
      { name: 'actor_id', type: 'id', required: true, references: 'actors', definition: 'Whose stance.' },
      { name: 'target_id', type: 'id', required: true, references: 'targets', definition: 'Toward what.' },
      {
        name: 'stance',
        type: 'choice',
        required: true,
        choices: ['recognises', 'supports', 'waits', 'neutral', 'questions', 'condemns', 'rejects'],
        definition: 'The stance.',
      },
      {
        name: 'modality',
        type: 'choice',
        required: true,
        choices: ['holds', 'denied', 'expected', 'withdrawn'],
        definition: 'Whether the text says the actor holds it, does not, will, or no longer does.',
      },
      { name: 'list_id', type: 'id', references: 'lists', definition: 'The list it is a member of.' },
      voices,
      attitude,
      asOf,
      sequence,
      wording,
      coder,
      memo,
    ],
  },
  terms: {
    key: ['article_id', 'term'],
    definition: 'How often loaded terms stand in an article.',
    columns: [
      { name: 'article_id', type: 'id', required: true, references: 'articles', definition: 'The article.' },
      { name: 'term', type: 'text', required: true, definition: 'The term.' },
      { name: 'count', type: 'integer', required: true, definition: 'How often.' },
      { name: 'attributed_count', type: 'integer', definition: "How often in somebody else's words." },
    ],
  },
} as const satisfies Record<string, TableSpec>

export type TableName = keyof typeof TABLES

export const TABLE_NAMES = Object.keys(TABLES) as TableName[]

type Cell<T extends ColumnType> = T extends 'integer'
  ? number
  : T extends 'ids' | 'texts' | 'decimals'
    ? string[]
    : T extends 'voices'
      ? string[][]
      : string

type ColumnOf<T extends TableName> = (typeof TABLES)[T]['columns'][number]
type RequiredColumn<T extends TableName> = Extract<ColumnOf<T>, { required: true }>
type CellOf<C> = C extends { choices: readonly (infer V)[] } ? V : C extends { type: infer K extends ColumnType } ? Cell<K> : never

/** One parsed row: an empty cell is an absent property. */
export type Row<T extends TableName> = {
  [C in RequiredColumn<T> as C['name']]: CellOf<C>
} & {
  [C in Exclude<ColumnOf<T>, { required: true }> as C['name']]?: CellOf<C>
}

/** What `datapackage.json` says about the corpus itself. */
export interface CorpusDescription {
  name: string
  title: string
  description?: string
  version?: string
  homepage?: string
  licenses?: { name: string; title?: string; path?: string }[]
  contributors?: { title: string; role?: string }[]
  keywords?: string[]
}

/** A whole corpus in memory: every table is present, perhaps empty. */
export interface Corpus {
  description: CorpusDescription
  tables: { [T in TableName]: Row<T>[] }
}

export const columnsOf = (table: TableName): readonly ColumnSpec[] => TABLES[table].columns
export const keyOf = (table: TableName): readonly string[] => TABLES[table].key

export const RESERVED_CORPUS_NAMES = ['api', 'embed', 'docs', 's', 'import'] as const
