import type { ViewRow } from '@/lib/api/contract/table'

/** How many different values a column has. */
export const distinct = (rows: ViewRow[], column: string): number => new Set(rows.map((row) => row[column])).size

/** The sum of a column. */
export const sum = (rows: ViewRow[], column: string): number => rows.reduce((total, row) => total + Number(row[column] ?? 0), 0)
