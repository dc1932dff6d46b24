import { z } from 'zod'
import { optionalNumber, optionalText } from '@/lib/api/contract/cells'
import { attribution, statedValue } from '@/lib/api/contract/statement'

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
