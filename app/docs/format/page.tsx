import type { Metadata } from 'next'
import { FormatReference } from '@/components/docs/format-reference'
import { apiPath } from '@/lib/api/paths'
import { type ColumnSpec, columnsOf, keyOf, TABLE_NAMES, TABLES, type TableSpec } from '@/lib/corpus/tables'
import { writtenAs } from '@/lib/formats/column-words'
import { previewMetadata } from '../../preview-metadata'

const TITLE = 'The corpus format'
const DESCRIPTION = 'Every table and column of a corpus.'

export const generateMetadata = (): Metadata => ({
  title: TITLE,
  description: DESCRIPTION,
  ...previewMetadata(TITLE, DESCRIPTION, apiPath.homePreview()),
})

const columnOf = (column: ColumnSpec) => ({ ...column, written: writtenAs(column) })

const tables = TABLE_NAMES.map((name) => {
  const { definition, mandatory }: TableSpec = TABLES[name]
  return { name, definition, mandatory, key: keyOf(name), columns: columnsOf(name).map(columnOf) }
})

export default function Page() {
  return <FormatReference tables={tables} />
}
