import { z } from 'zod'
import { optionalNumber, optionalText } from '@/lib/api/contract/cells'
import { attitudes, modalities, stances } from '@/lib/api/contract/statement'

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
  /** The one article that states it; null where several do. */
  article: optionalText,
  /** The place in the series of that article's text. */
  sequence: optionalNumber,
  as_of: optionalText,
  conflict: z.boolean(),
  n: z.number().int(),
  href: z.string(),
})
export type PositionRow = z.infer<typeof positionRowSchema>
