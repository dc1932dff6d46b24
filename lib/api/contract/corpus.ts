import { z } from 'zod'
import { articleSchema } from './article'
import { optionalNumber, optionalText } from './cells'

const countsSchema = z.strictObject({
  outlets: z.number().int(),
  events: z.number().int(),
  articles: z.number().int(),
  excerpts: z.number().int(),
  claims: z.number().int(),
  positions: z.number().int(),
})

const readableCorpusSchema = z.strictObject({
  corpus: z.string(),
  title: z.string(),
  revision: z.string(),
  counts: countsSchema,
})
export type ReadableCorpus = z.infer<typeof readableCorpusSchema>

/** `unreadable` says what to do about it. */
const unreadableCorpusSchema = z.strictObject({ corpus: z.string(), unreadable: z.string() })
export type UnreadableCorpus = z.infer<typeof unreadableCorpusSchema>

/** Those that can be read, by name, and then those that cannot. */
export const corpusListSchema = z.array(z.union([readableCorpusSchema, unreadableCorpusSchema]))

const named = { id: z.string(), name: z.string() }

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
