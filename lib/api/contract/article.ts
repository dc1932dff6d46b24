import { z } from 'zod'
import { optionalNumber, optionalText } from './cells'

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
