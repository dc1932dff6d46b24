import { z } from 'zod'

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
