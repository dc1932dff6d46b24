import { z } from 'zod'

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
