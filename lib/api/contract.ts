import { z } from 'zod'

/** What the API answers. The server validates against these in tests, the browser parses with their types. */

const columnTypes = ['id', 'text', 'integer', 'number', 'share', 'date', 'boolean', 'ids', 'chains'] as const

export const columnSchema = z.strictObject({
  name: z.string(),
  type: z.enum(columnTypes),
  title: z.string(),
  unit: z.string().optional(),
})
export type Column = z.infer<typeof columnSchema>

export const cellSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string()),
  z.array(z.number()),
  z.array(z.array(z.string())),
])
export type Cell = z.infer<typeof cellSchema>
export type ViewRow = Record<string, Cell>

export const noteSchema = z.strictObject({ code: z.string(), text: z.string() })
export type Note = z.infer<typeof noteSchema>

export const viewResponseSchema = z.strictObject({
  corpus: z.string(),
  revision: z.string(),
  view: z.string(),
  version: z.number().int(),
  /** The parameters in force, as they are written in a URL; defaults left out. */
  selection: z.record(z.string(), z.string()),
  columns: z.array(columnSchema),
  rows: z.array(z.record(z.string(), cellSchema)),
  total_rows: z.number().int(),
  notes: z.array(noteSchema),
})
/** `R` is the row type that the view's columns promise. */
export type ViewResponse<R = ViewRow> = Omit<z.infer<typeof viewResponseSchema>, 'rows'> & { rows: R[] }

const chains = z.array(z.array(z.string()))
const optionalText = z.string().nullable()
const optionalNumber = z.number().nullable()

export const comparators = ['eq', 'approx', 'more_than', 'less_than', 'at_least', 'at_most', 'range', 'one_of', 'vague', 'unknown'] as const
export const attitudes = ['endorses', 'reports', 'disputes'] as const
export const stances = ['recognises', 'supports', 'waits', 'neutral', 'questions', 'condemns', 'rejects'] as const
export const modalities = ['holds', 'denied', 'expected', 'withdrawn'] as const
export type Comparator = (typeof comparators)[number]
export type Stance = (typeof stances)[number]
export type Modality = (typeof modalities)[number]

/** What a claim says, wherever it is shown. */
const statedValue = {
  scope: optionalText,
  comparator: z.enum(comparators),
  value: optionalNumber,
  low: optionalNumber,
  high: optionalNumber,
  values: z.array(z.number()).nullable(),
  answer: optionalText,
  /** Per cent of the ballots counted. */
  counted_share: optionalNumber,
  as_of: optionalText,
  sequence: optionalNumber,
  wording: optionalText,
}

/** On whose word: hops nearest to the article first, each one or more actor ids; empty is the article's own voice. */
const attribution = {
  voices: chains,
  voice_names: chains,
  /** A hop is an outlet. */
  relayed: z.boolean(),
  attitude: z.enum(attitudes),
}

/** A row of the view `figures`. */
export const figureRowSchema = z.strictObject({
  claim: z.string(),
  event: z.string(),
  event_title: z.string(),
  metric: z.string(),
  metric_name: z.string(),
  metric_kind: z.enum(['number', 'date', 'actor', 'place', 'yes-no', 'text']),
  family: z.string(),
  unit: optionalText,
  decimals: optionalNumber,
  subject: optionalText,
  subject_name: optionalText,
  ...statedValue,
  outlet: z.string(),
  outlet_name: z.string(),
  article: z.string(),
  published_on: optionalText,
  ...attribution,
  /** Who coded it; claims of different coders are no rivals. */
  coder: z.string(),
  memo: optionalText,
  excerpt: z.string(),
  n: z.number().int(),
  href: z.string(),
})
export type FigureRow = z.infer<typeof figureRowSchema>

/** A row of the view `positions`. With `by=voice`, `voice` is the chain's originator (`a+b` when joint; null: the article's own voice). */
export const positionRowSchema = z.strictObject({
  event: z.string(),
  event_title: z.string(),
  actor: z.string(),
  actor_name: z.string(),
  actor_kind: z.string(),
  country: optionalText,
  outlet: z.string(),
  outlet_name: z.string(),
  voice: optionalText,
  voice_name: optionalText,
  target: z.string(),
  target_name: z.string(),
  target_family: z.string(),
  stance: z.enum(stances),
  modality: z.enum(modalities),
  /** Coded statements behind the row. */
  statements: z.number().int(),
  /** Every statement behind the row is relayed of another outlet. */
  relayed: z.boolean(),
  /** The distinct attitudes of the article toward the statements, sorted. */
  attitudes: z.array(z.enum(attitudes)),
  /** The distinct voice chains behind the row, each as `a|b+c`; '' is the article's own voice. */
  chains: z.array(z.string()),
  sequence: optionalNumber,
  as_of: optionalText,
  conflict: z.boolean(),
  n: z.number().int(),
  href: z.string(),
})
export type PositionRow = z.infer<typeof positionRowSchema>

export const excerptClaimSchema = z.strictObject({
  claim: z.string(),
  event: z.string(),
  metric: z.string(),
  metric_name: z.string(),
  family: z.string(),
  unit: optionalText,
  decimals: optionalNumber,
  subject: optionalText,
  subject_name: optionalText,
  ...statedValue,
  ...attribution,
  memo: optionalText,
})
export type ExcerptClaim = z.infer<typeof excerptClaimSchema>

export const excerptPositionSchema = z.strictObject({
  position: z.string(),
  event: z.string(),
  actor: z.string(),
  actor_name: z.string(),
  target: z.string(),
  target_name: z.string(),
  stance: z.enum(stances),
  modality: z.enum(modalities),
  as_of: optionalText,
  sequence: optionalNumber,
  wording: optionalText,
  ...attribution,
  memo: optionalText,
})
export type ExcerptPosition = z.infer<typeof excerptPositionSchema>

/** A code as one coder applied it to an excerpt, once for each voice on whose word it stands there. */
export const excerptCodeSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  codebook: z.string(),
  kind: z.string(),
  coder: z.string(),
  coder_name: z.string(),
  ...attribution,
  /** Null where the coder says none: what is counted word by word has no attitude. */
  attitude: z.enum(attitudes).nullable(),
  /** Of a loaded term, how it stands there; of other codes, a remark of the coder. */
  memo: optionalText,
})
export type ExcerptCode = z.infer<typeof excerptCodeSchema>

export const excerptSchema = z.strictObject({
  excerpt: z.string(),
  article: z.string(),
  article_title: z.string(),
  article_url: optionalText,
  authors: z.array(z.string()),
  outlet: z.string(),
  outlet_name: z.string(),
  published_on: optionalText,
  published_from: optionalText,
  published_to: optionalText,
  unit: z.enum(['paragraph', 'passage']),
  paragraph: optionalNumber,
  quote: optionalText,
  summary: z.string(),
  events: z.array(z.string()),
  codes: z.array(excerptCodeSchema),
  claims: z.array(excerptClaimSchema),
  positions: z.array(excerptPositionSchema),
  /** Under a search: the words, as they are written in summary, quote and wordings, by which it was found. */
  hits: z.array(z.string()).optional(),
})
export type Excerpt = z.infer<typeof excerptSchema>

export const excerptPageSchema = z.strictObject({
  corpus: z.string(),
  revision: z.string(),
  total: z.number().int(),
  excerpts: z.array(excerptSchema),
  next: optionalText,
})
export type ExcerptPage = z.infer<typeof excerptPageSchema>

const contextLineSchema = z.strictObject({
  article: z.string(),
  /** The excerpt that it stands in; null where the whole text was read. */
  excerpt: optionalText,
  paragraph: z.number().int().nullable(),
  /** Where the words are from: the article’s text, its excerpt’s quote, the short wording of a fact, or the coder’s summary, which is not the article’s words. */
  source: z.enum(['text', 'quote', 'wording', 'summary']),
  before: z.string(),
  keyword: z.string(),
  after: z.string(),
  /** Between quotation marks; null where that cannot be seen. */
  quoted: z.boolean().nullable(),
})
export type ContextLine = z.infer<typeof contextLineSchema>

export const termContextsSchema = z.strictObject({
  corpus: z.string(),
  revision: z.string(),
  outlet: z.string(),
  term: z.string(),
  total_articles: z.number().int(),
  articles: z.array(
    z.strictObject({
      article: z.string(),
      article_title: z.string(),
      outlet_name: z.string(),
      published_on: optionalText,
      published_from: optionalText,
      published_to: optionalText,
      /** Occurrences in the speech that is asked for, and those in quotation marks whatever is asked for. */
      count: z.number().int(),
      attributed: z.number().int().nullable(),
      /** Of the article: its text is read here, is held but this server was not started to show it, is held but may not be shown to others, or is not loaded. */
      text: z.enum(['shown', 'switched-off', 'withheld', 'not-loaded']),
    }),
  ),
  total_lines: z.number().int(),
  lines: z.array(contextLineSchema),
})
export type TermContexts = z.infer<typeof termContextsSchema>

const countsSchema = z.strictObject({
  outlets: z.number().int(),
  events: z.number().int(),
  articles: z.number().int(),
  excerpts: z.number().int(),
  claims: z.number().int(),
  positions: z.number().int(),
})

export const corpusListSchema = z.array(
  z.strictObject({
    corpus: z.string(),
    title: z.string(),
    revision: z.string(),
    counts: countsSchema,
  }),
)
export type CorpusList = z.infer<typeof corpusListSchema>

const named = { id: z.string(), name: z.string() }

/** A published text, with the numbers of what is coded in it. */
export const articleSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  title_basis: optionalText,
  outlet: z.string(),
  outlet_name: z.string(),
  copy_outlet: optionalText,
  copy_outlet_name: optionalText,
  copy_published_on: optionalText,
  authors: z.array(z.string()),
  published_on: optionalText,
  published_from: optionalText,
  published_to: optionalText,
  published_basis: optionalText,
  url: optionalText,
  language: z.string(),
  word_count: optionalNumber,
  notes: optionalText,
  excerpts: z.number().int(),
  claims: z.number().int(),
  positions: z.number().int(),
})
export type Article = z.infer<typeof articleSchema>

export const articlePageSchema = z.strictObject({
  corpus: z.string(),
  revision: z.string(),
  total: z.number().int(),
  /** In the order of their first possible days, the undated last. */
  articles: z.array(articleSchema),
  next: optionalText,
})
export type ArticlePage = z.infer<typeof articlePageSchema>

export const corpusSchema = z.strictObject({
  corpus: z.string(),
  title: z.string(),
  description: optionalText,
  /** Who made the corpus, as it says itself. */
  makers: z.array(z.string()),
  licenses: z.array(z.strictObject({ name: z.string(), title: z.string().optional(), path: z.string().optional() })),
  revision: z.string(),
  counts: countsSchema,
  /** First publications: earliest and latest known day, and articles without one. */
  dates: z.strictObject({ from: optionalText, to: optionalText, undated: z.number().int() }),
  outlets: z.array(
    z.strictObject({
      ...named,
      group: optionalText,
      country: optionalText,
      medium: optionalText,
      homepage_url: optionalText,
      notes: optionalText,
      articles: z.number().int(),
      excerpts: z.number().int(),
    }),
  ),
  events: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      starts_on: optionalText,
      ends_on: optionalText,
      date_text: optionalText,
      date_basis: optionalText,
      part_of: optionalText,
      place: optionalText,
      summary: optionalText,
      /** Of the event and its parts. */
      articles: z.number().int(),
      excerpts: z.number().int(),
      /** Outlets with excerpts about the event or its parts, by id, with their number. */
      outlets: z.array(z.strictObject({ outlet: z.string(), articles: z.number().int(), excerpts: z.number().int() })),
    }),
  ),
  /** The latest by first publication, at most 1,000, in the order of their days; all of them: `articlePageSchema`. */
  articles: z.array(articleSchema),
  articles_total: z.number().int(),
  codes: z.array(
    z.strictObject({
      ...named,
      codebook: z.string(),
      kind: z.string(),
      parent: optionalText,
      color: optionalText,
      definition: optionalText,
    }),
  ),
  actors: z.array(z.strictObject({ ...named, kind: z.string(), country: optionalText, part_of: optionalText, outlet: optionalText })),
  metrics: z.array(
    z.strictObject({
      ...named,
      family: z.string(),
      kind: z.string(),
      unit: optionalText,
      decimals: optionalNumber,
      definition: optionalText,
    }),
  ),
  targets: z.array(z.strictObject({ ...named, family: z.string(), event: optionalText, notes: optionalText })),
  coders: z.array(z.strictObject({ ...named, kind: z.string(), notes: optionalText })),
  /** What was searched for in the articles listed, at most 2,000 rows. */
  coverage: z.array(z.strictObject({ article: z.string(), event: z.string(), layer: z.string(), coder: z.string(), coded: z.string() })),
  /** Rows of the whole coverage by layer and completeness. */
  coverage_counts: z.array(z.strictObject({ layer: z.string(), coded: z.string(), n: z.number().int() })),
  /** Newest first. */
  revisions: z.array(z.strictObject({ revision: z.string(), imported_at: z.string(), current: z.boolean() })),
})
export type CorpusDetail = z.infer<typeof corpusSchema>
/** A corpus without the lists that grow with its articles. */
export type CorpusOutline = Omit<CorpusDetail, 'articles' | 'coverage'>

const facetSchema = z.array(z.strictObject({ id: z.string(), name: z.string(), n: z.number().int() }))
/** Excerpts per value of a filter, each under all the other filters in force. */
export const facetsSchema = z.strictObject({
  corpus: z.string(),
  revision: z.string(),
  /** Excerpts under all filters. */
  total: z.number().int(),
  facets: z.strictObject({ outlet: facetSchema, voice: facetSchema, family: facetSchema, target: facetSchema }),
  /** How many values each has in all, where `top` was asked for. */
  values: z
    .strictObject({ outlet: z.number().int(), voice: z.number().int(), family: z.number().int(), target: z.number().int() })
    .optional(),
})
export type Facets = z.infer<typeof facetsSchema>

export const healthSchema = z.strictObject({ status: z.enum(['ok', 'degraded']), corpora: z.number().int() })

/** RFC 9457, `application/problem+json`. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  errors: z.array(z.strictObject({ parameter: z.string(), message: z.string() })).optional(),
})
export type Problem = z.infer<typeof problemSchema>
