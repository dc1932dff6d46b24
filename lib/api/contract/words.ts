import { z } from 'zod'

/** Why a search finds nothing, and what would be found instead. */
export const searchedWordsSchema = z.strictObject({
  corpus: z.string(),
  revision: z.string(),
  /** Each word of the search by itself, with the excerpts that have it under the other filters. */
  words: z.array(z.strictObject({ word: z.string(), excerpts: z.number().int() })),
  /** Searches with a similar word in place of each that no excerpt has; those that find the most first. */
  instead: z.array(z.strictObject({ q: z.string(), excerpts: z.number().int() })),
})
export type SearchedWords = z.infer<typeof searchedWordsSchema>
