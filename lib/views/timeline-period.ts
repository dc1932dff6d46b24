import { type Kysely, sql } from 'kysely'
import type { Database } from '@/lib/store/database'
import { excerptCondition } from '@/lib/store/where'
import type { Scope } from './view'

export const PERIODS = ['day', 'week', 'month', 'year'] as const
export type Period = (typeof PERIODS)[number]

/** A period of each kind lasts so long, and no drawing needs more columns than this of it. */
const MOST_DAYS: readonly [Period, number][] = [
  ['day', 60],
  ['week', 420],
  ['month', 3650],
]

/** So few days need no longer period, however far they lie apart. */
const FEW_DAYS = 12

/** On how many days something was published, and how many lie between the first and the last. */
async function publicationDays(db: Kysely<Database>, { filters }: Scope): Promise<{ days: number; span: number }> {
  const { rows } = await sql<{ days: number; span: number | null }>`
    select count(published_on) as days, max(published_on) - min(published_on) as span
    from (select published_on from excerpts where ${excerptCondition(filters)} group by published_on) as days`.execute(db)
  return { days: rows[0]?.days ?? 0, span: rows[0]?.span ?? 0 }
}

/** The shortest period of which the days need few columns. */
export function periodFor({ days, span }: { days: number; span: number }): Period {
  return days <= FEW_DAYS ? 'day' : (MOST_DAYS.find(([, most]) => span <= most)?.[0] ?? 'year')
}

/** The period asked for; where none is, the one that suits the days of the selection. */
export async function settlePeriod(db: Kysely<Database>, scope: Scope): Promise<Scope> {
  if (PERIODS.some((period) => period === scope.display.period)) return scope
  return { ...scope, display: { ...scope.display, period: periodFor(await publicationDays(db, scope)) } }
}
