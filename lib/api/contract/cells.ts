import { z } from 'zod'

/** Cells that several answers of the API have. */
export const chains = z.array(z.array(z.string()))
export const optionalText = z.string().nullable()
export const optionalNumber = z.number().nullable()
