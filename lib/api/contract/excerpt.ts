import { z } from 'zod'
import { optionalNumber, optionalText } from './cells'
import { attitudes, attribution, modalities, stances, statedValue } from './statement'

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
