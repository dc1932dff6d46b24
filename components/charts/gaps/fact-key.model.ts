import type { GapRow } from '@/lib/views/rows/gaps'

const FACT = ['kind', 'event', 'metric', 'subject', 'actor', 'stance', 'modality', 'target', 'code'] as const

/** Rows of one fact have one key. */
export const factKey = (row: Pick<GapRow, (typeof FACT)[number]>): string => FACT.map((name) => row[name] ?? '').join('~')
