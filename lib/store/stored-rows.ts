import { columnsOf, type Row, type TableName } from '@/lib/corpus/tables'
import { storeVoices } from './stored-voices'
import type { StoredRow } from './table-writer'

/** A row as it is stored: lists and chains joined to the text that the corpus format writes. */
export function nativeRow<T extends TableName>(table: T, row: Row<T>): StoredRow {
  const stored: Record<string, unknown> = { ...row }
  for (const { name, type } of columnsOf(table)) {
    const value = stored[name]
    if (!Array.isArray(value)) continue
    if (value.length === 0) delete stored[name]
    else stored[name] = type === 'voices' ? storeVoices(value as string[][]) : value.join('|')
  }
  return stored
}
