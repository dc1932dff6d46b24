import { z } from 'zod'
import { optionalText } from './cells'

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
