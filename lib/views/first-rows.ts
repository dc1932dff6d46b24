import { type RawBuilder, sql } from 'kysely'

/** `limit` for a number of rows; nothing for all. */
export const limitTo = (top: number): RawBuilder<unknown> => (Number.isFinite(top) ? sql`limit ${top}` : sql``)
