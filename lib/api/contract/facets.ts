import { z } from 'zod'

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
