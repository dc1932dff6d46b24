import { type RawBuilder, sql } from 'kysely'
import type { Database } from './database'
import { isRepeated, STORE_TABLES } from './schema'

/**
 * A text to be compared with a column of a stored table. Where that is an enumeration the text becomes one of its values, or null, which equals none:
 * otherwise the column of each row would become a text.
 */
export function asStored(table: keyof Database, column: string, text: string): RawBuilder<unknown> {
  const type = STORE_TABLES[table][column]
  return type !== undefined && isRepeated(type) ? sql`try_cast(${text} as ${sql.raw(type)})` : sql`${text}`
}
