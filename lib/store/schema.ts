import { type ColumnSpec, type ColumnType, columnsOf, TABLE_NAMES, type TableName } from '@/lib/corpus/tables'
import type { Database } from './database'

/** Rises with every change of the tables below or of what is written into them: a file of another version is rebuilt, never read. */
export const STORE_VERSION = 29

type SqlType = 'text' | 'bigint' | 'integer' | 'smallint' | 'double precision' | 'date' | 'boolean' | 'blob'

/**
 * Texts that many rows repeat: each is an enumeration of the database, in the order of its texts, and reads like text. A column of them is
 * written in a fraction of the time and grouped in half of it.
 */
export const REPEATED_TEXTS = [
  'outlet_ids',
  'coder_ids',
  'codebooks',
  'languages',
  'loaded_terms',
  'units',
  'attitudes',
  'comparators',
  'stances',
  'modalities',
  'layers',
  'extents',
] as const
export type RepeatedText = (typeof REPEATED_TEXTS)[number]

/** Lists and voice chains are stored as they are written in the corpus format; decimals as doubles, their digits stay in the revision's truth. */
const SQL_TYPES: Record<ColumnType, SqlType> = {
  id: 'text',
  text: 'text',
  integer: 'bigint',
  decimal: 'double precision',
  date: 'date',
  choice: 'text',
  country: 'text',
  language: 'text',
  sha256: 'text',
  url: 'text',
  color: 'text',
  ids: 'text',
  texts: 'text',
  decimals: 'text',
  voices: 'text',
}

type Columns = Record<string, SqlType | RepeatedText>

const IDS: Partial<Record<string, RepeatedText>> = { outlets: 'outlet_ids', coders: 'coder_ids' }

/** Other columns of repeated texts, by their names. */
const REPEATED: Partial<Record<string, RepeatedText>> = {
  codebook: 'codebooks',
  language: 'languages',
  term: 'loaded_terms',
  unit: 'units',
  attitude: 'attitudes',
  comparator: 'comparators',
  stance: 'stances',
  modality: 'modalities',
  layer: 'layers',
  coded: 'extents',
}

function storedType(table: TableName, { name, type, references }: ColumnSpec): SqlType | RepeatedText {
  if (type === 'id') return IDS[name === 'id' ? table : (references ?? '')] ?? 'text'
  return (type !== 'ids' && table !== 'metrics' && REPEATED[name]) || SQL_TYPES[type]
}

const nativeColumns = (table: TableName, leftOut: readonly string[] = []): Columns =>
  Object.fromEntries(
    columnsOf(table)
      .filter((column) => !leftOut.includes(column.name))
      .map((column) => [column.name, storedType(table, column)]),
  )

/** First and last day on which an article can have been published; null when the text gives neither a day nor a bound. */
const DAYS = { first_day: 'date', last_day: 'date' } as const

/** The columns of a table of the corpus format, as `derive` reads them. */
export const nativeTable = (table: TableName): Record<string, SqlType> =>
  Object.fromEntries(columnsOf(table).map(({ name, type }) => [name, SQL_TYPES[type]]))

/** What a row carries of its article beside the article's id, so that filters need no join. `language` is the article's. */
const OF_ARTICLE = { outlet_id: 'outlet_ids', published_on: 'date', ...DAYS, language: 'languages' } as const

const CARRIED = { article_id: 'text', ...OF_ARTICLE } as const

/** What the counting of excerpts by kind needs of the excerpt itself. */
const OF_EXCERPT = { unit: 'units' } as const

/**
 * `rid` ranks excerpts by (day, article, place in the text, id) and `fid` the facts of a table by (rid, key); both are internal to one file.
 * `originator` is the last hop of the chain (`a+b` when joint, '' for the article's own voice).
 */
const FACT = { fid: 'bigint', rid: 'bigint', ...CARRIED, originator: 'text', relayed: 'boolean' } as const

/** A hop carries the rank of its fact's excerpt and the fact's event: who is quoted about an event is counted without the facts. */
const HOPS = {
  fid: 'bigint',
  rid: 'bigint',
  article_id: 'text',
  event_id: 'text',
  hop: 'bigint',
  place: 'bigint',
  actor_id: 'text',
} as const

/** An account is what one article states on the word of one originator, however often it repeats it; all numbers are internal to one file. */
const ACCOUNT = {
  fid: 'bigint',
  rid: 'bigint',
  id: 'text',
  ...OF_ARTICLE,
  event_id: 'text',
  coder_id: 'coder_ids',
  attitude: 'attitudes',
  /** What is stated, whatever its value and whoever states it: numbered in the order of its key. */
  fact: 'bigint',
  account: 'bigint',
  /** Another fact of the article says the same. */
  repeated: 'boolean',
  /** What it is about, ever more exactly; whose word it is; where it stands. */
  topic: 'bigint',
  question: 'bigint',
  /** Others speak of another question of the topic, and of another quantity of the question, or of the same quantity. */
  topic_shared: 'boolean',
  question_shared: 'boolean',
  source: 'bigint',
  article: 'bigint',
  outlet: 'bigint',
  as_of: 'date',
  sequence: 'bigint',
  /** The rank of what it states among all that are stated. */
  place: 'bigint',
} as const

/** Of one article, coder and codebook of frames; `first_rid` is the rank of the first excerpt reviewed. */
const OF_REVIEWED = { first_rid: 'bigint', ...CARRIED, coder_id: 'coder_ids', codebook: 'codebooks' } as const

/** Every table of a revision file. Excerpts, codings, claims, positions and reviews stand in the order of `rid`, terms in that of the articles' days, but for blocks that two threads write in turn: filters skip most of a large table, and no query may rely on it. `codebook` of a coding is its code's. Closures hold each member with itself and all that it includes; `excerpt_voices` names for each excerpt every actor that one of its facts, or a part of that actor, is said by; `stems` say which excerpts have a word in any of its forms: `ranks` is a posting list (lib/store/posting-lists.ts). */
export const STORE_TABLES: Record<keyof Database, Columns> = {
  corpus: { name: 'text', title: 'text', description: 'text' },
  outlets: nativeColumns('outlets'),
  actors: nativeColumns('actors'),
  events: nativeColumns('events'),
  /** `place` ranks articles by (first possible day, id). */
  articles: { ...nativeColumns('articles'), ...DAYS, place: 'integer' },
  coders: nativeColumns('coders'),
  codes: nativeColumns('codes'),
  metrics: nativeColumns('metrics'),
  targets: nativeColumns('targets'),
  lists: nativeColumns('lists'),
  coverage: nativeColumns('coverage'),
  reviews: { rid: 'bigint', ...CARRIED, ...OF_EXCERPT, ...nativeColumns('reviews', ['excerpt_id']) },
  /** Articles in which one coder examined excerpts with one codebook of frames. */
  article_reviews: OF_REVIEWED,
  /** Each excerpt that a coder examined with a codebook of frames. `place` is the `first_rid` of its article, `cell` names the outlet. */
  frame_reviews: { rid: 'integer', place: 'integer', cell: 'integer', coder_id: 'coder_ids', codebook: 'codebooks' },
  /**
   * Each frame found in such an excerpt or below it, as it stands there at its strongest: 0 own, 1 attributed, 2 disputed. One found by codings that name
   * events stands once for each event, `divided` being 1, and once as a whole, `divided` being 2. Both tables are read as columns, so their order matters:
   * coder, codebook, `rid`, frame.
   */
  framings: {
    rid: 'integer',
    place: 'integer',
    cell: 'integer',
    coder_id: 'coder_ids',
    codebook: 'codebooks',
    event_id: 'text',
    standing: 'smallint',
    direct: 'boolean',
    divided: 'smallint',
  },
  /** The numbers of pairs of an outlet and a frame, or no frame, '': to count by one number is twice as fast. */
  frame_cells: { cell: 'integer', outlet_id: 'outlet_ids', code_id: 'text' },
  /** `excerpts` are those of the article, `place` is its place and `cell` the number of outlet and term. */
  terms: { ...OF_ARTICLE, ...nativeColumns('terms'), excerpts: 'bigint', place: 'integer', cell: 'bigint' },
  excerpts: { rid: 'bigint', ...nativeColumns('excerpts', ['quote', 'summary', 'events', 'language']), ...CARRIED },
  excerpt_texts: { rid: 'bigint', quote: 'text', summary: 'text', events: 'text' },
  excerpt_events: { rid: 'bigint', place: 'integer', article_id: 'text', event_id: 'text' },
  codings: { ...FACT, ...OF_EXCERPT, codebook: 'codebooks', ...nativeColumns('codings', ['excerpt_id']) },
  claims: { ...FACT, ...nativeColumns('claims') },
  positions: { ...FACT, ...nativeColumns('positions') },
  claim_accounts: {
    ...ACCOUNT,
    metric_id: 'text',
    subject_id: 'text',
    quantity: 'bigint',
    quantity_shared: 'boolean',
    kind: 'text',
    comparator: 'comparators',
    lower: 'double precision',
    upper: 'double precision',
    middle: 'double precision',
    answer: 'text',
    counted_share: 'double precision',
  },
  position_accounts: { ...ACCOUNT, actor_id: 'text', target_id: 'text', stance: 'stances', modality: 'modalities' },
  /** The pairs of all accounts; of fewer, other accounts are the lowest and the highest. */
  account_pairs: {
    layer: 'text',
    first: 'bigint',
    second: 'bigint',
    first_rid: 'bigint',
    second_rid: 'bigint',
    first_id: 'text',
    second_id: 'text',
    kind: 'text',
    differs: 'text',
    outlets: 'bigint',
    originators: 'bigint',
    distance: 'double precision',
  },
  /**
   * Each excerpt with codings of a frame or one below it, how many (`stated`), in the order of the excerpts. Codings that name an event stand apart from those that name another, or none:
   * `divided` says that such a coding is there. `cell` names outlet and frame.
   */
  frame_excerpts: { rid: 'integer', cell: 'integer', coder_id: 'coder_ids', event_id: 'text', stated: 'integer', divided: 'boolean' },
  /** Codings and excerpts with a frame or one below it, by coder and outlet. */
  frame_mentions: { coder_id: 'coder_ids', code_id: 'text', outlet_id: 'outlet_ids', stated: 'bigint', excerpts: 'bigint' },
  /** What articles were searched for, in the order of the events. */
  searched: { event_id: 'text', layer: 'layers', coder_id: 'coder_ids', ...OF_ARTICLE },
  coding_voices: HOPS,
  claim_voices: HOPS,
  position_voices: HOPS,
  excerpt_voices: { rid: 'bigint', actor_id: 'text', ...CARRIED },
  event_parts: { event_id: 'text', part_id: 'text' },
  actor_parts: { actor_id: 'text', part_id: 'text' },
  code_parts: { code_id: 'text', part_id: 'text' },
  stems: { stem_id: 'bigint', language: 'text', stem: 'text', excerpts: 'bigint', ranks: 'blob' },
  term_counts: {
    outlet_id: 'outlet_ids',
    month: 'date',
    term: 'loaded_terms',
    cell: 'bigint',
    count: 'bigint',
    attributed_count: 'bigint',
    articles: 'bigint',
    excerpts: 'bigint',
  },
  /** The numbers of pairs of an outlet and a loaded term. */
  term_cells: { cell: 'bigint', outlet_id: 'outlet_ids', term: 'loaded_terms' },
}

/** One `create table` per table of the corpus format, in the schema or attached database `native`: what `derive` reads. */
export const createNativeTables = (): string[] =>
  TABLE_NAMES.map((table) => {
    const lines = Object.entries(nativeTable(table)).map(([name, type]) => `"${name}" ${type}`)
    return `create table native."${table}" (${lines.join(', ')})`
  })

/** Columns whose distinct texts `derive` asks for by themselves: the name of the list in `native`, with a column `written`, and where its texts stand. */
export const NATIVE_LISTS = {
  distinct_terms: { column: 'term', tables: ['terms'] },
  distinct_voices: { column: 'voices', tables: ['codings', 'claims', 'positions'] },
} as const satisfies Record<string, { column: string; tables: readonly TableName[] }>

/** Makes the lists out of the native tables, which may still be empty. */
export const createNativeLists = (): string[] =>
  Object.entries(NATIVE_LISTS).map(([list, { column, tables }]) => {
    const texts = tables.map((table) => `select ${column} as written from native."${table}" where ${column} is not null`)
    return `create view native.${list} as select distinct written from (${texts.join(' union all ')})`
  })

/**
 * Texts that are hardly ever repeated, and such as are mostly missing, of facts that are fetched by the hundred: unpacking them would take as long as all
 * else that is read of the facts. 15 MB for a million excerpts.
 */
const UNPACKED: Partial<Record<keyof Database, readonly string[]>> = {
  claims: ['id', 'excerpt_id', 'article_id', 'wording', 'scope', 'values', 'answer'],
  positions: ['id', 'excerpt_id', 'article_id', 'wording'],
}

/** One `create table` per table, whose repeated texts must have their types. */
export const createTables = (): string[] =>
  Object.entries(STORE_TABLES).map(([table, columns]) => {
    const unpacked = UNPACKED[table as keyof Database] ?? []
    const lines = Object.entries(columns).map(
      ([name, type]) => `"${name}" ${type}${unpacked.includes(name) ? ' using compression uncompressed' : ''}`,
    )
    return `create table "${table}" (${lines.join(', ')})`
  })

export const isRepeated = (type: SqlType | RepeatedText): type is RepeatedText => (REPEATED_TEXTS as readonly string[]).includes(type)

/** Columns of which few values are asked for, the rows anywhere in the table. */
const INDEXED = [
  ['excerpts', 'rid'],
  ['excerpt_texts', 'rid'],
  ['claims', 'rid'],
  ['positions', 'rid'],
  ['articles', 'id'],
  ['stems', 'stem'],
] as const satisfies readonly (readonly [keyof Database, string])[]

/** Makes the wide facts of a few scattered excerpts quick to fetch, their articles, and the words of a search; run when the tables are full, for to keep an index while filling takes longer. */
export const createIndexes = (): string[] =>
  INDEXED.map(([table, column]) => `create index "${table}_${column}" on "${table}" ("${column}")`)
