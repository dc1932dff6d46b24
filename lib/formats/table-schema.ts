import { type ColumnSpec, type ColumnType, columnsOf, keyOf, TABLES, type TableName } from '@/lib/corpus/tables'

/** Lists are written with `|` inside one cell; Table Schema's own `list` type has no item patterns, so they are strings with a pattern. */
const FIELD_TYPES: Record<ColumnType, { type: string; constraints?: Record<string, unknown>; format?: string }> = {
  id: { type: 'string', constraints: { pattern: '^[a-z0-9][a-z0-9-]*$' } },
  text: { type: 'string' },
  integer: { type: 'integer', constraints: { minimum: 0 } },
  decimal: { type: 'number' },
  date: { type: 'date' },
  choice: { type: 'string' },
  country: { type: 'string', constraints: { pattern: '^[A-Z]{3}$' } },
  language: { type: 'string' },
  sha256: { type: 'string', constraints: { pattern: '^[0-9a-f]{64}$' } },
  url: { type: 'string', format: 'uri' },
  color: { type: 'string', constraints: { pattern: '^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$' } },
  ids: { type: 'string', constraints: { pattern: '^[a-z0-9][a-z0-9-]*(\\|[a-z0-9][a-z0-9-]*)*$' } },
  texts: { type: 'string' },
  decimals: { type: 'string', constraints: { pattern: '^[+-]?\\d+(\\.\\d+)?(\\|[+-]?\\d+(\\.\\d+)?)*$' } },
  voices: { type: 'string', constraints: { pattern: '^[a-z0-9][a-z0-9-]*([|+][a-z0-9][a-z0-9-]*)*$' } },
}

/** The Table Schema (Data Package v2) of a table, for `datapackage.json`. Only foreign keys to tables in `present` are named. */
export function tableSchema(table: TableName, present: ReadonlySet<string>) {
  const columns = columnsOf(table)
  const foreignKeys = columns.filter((column) => column.references && column.type === 'id' && present.has(column.references))
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map(field),
    primaryKey: primaryKeyOf(table),
    ...(foreignKeys.length > 0 && {
      foreignKeys: foreignKeys.map((column) => ({
        fields: [column.name],
        reference: { resource: column.references === table ? '' : column.references, fields: ['id'] },
      })),
    }),
  }
}

/** Table Schema wants every field of a primary key filled; an empty voice chain is one of the key of codings, so codings name none. */
function primaryKeyOf(table: TableName): string[] | undefined {
  const required = new Set(columnsOf(table).flatMap((column) => (column.required ? [column.name] : [])))
  return keyOf(table).every((column) => required.has(column)) ? [...keyOf(table)] : undefined
}

function field(column: ColumnSpec) {
  const { type, format, constraints } = FIELD_TYPES[column.type]
  const all = {
    ...constraints,
    ...(column.required && { required: true }),
    ...(column.choices && { enum: [...column.choices] }),
  }
  return {
    name: column.name,
    type,
    ...(format && { format }),
    description: column.definition,
    ...(Object.keys(all).length > 0 && { constraints: all }),
  }
}

export const tableDescription = (table: TableName): string => TABLES[table].definition
