import { type Kysely, sql } from 'kysely'
import type { Database } from '@/lib/store/schema'
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

/** The shortest period of which so many days need few columns. */
export const periodFor = (days: number): Period => MOST_DAYS.find(([, most]) => days <= most)?.[0] ?? 'year'

/** Days between the first and the last that articles of the selection can be of; open sides do not count. */
async function spanInDays(db: Kysely<Database>, { filters }: Scope): Promise<number> {
  const { rows } = await sql<{ days: number | null }>`
    select max(nullif(last_day, date '9999-12-31')) - min(nullif(first_day, date '0001-01-01')) as days
    from excerpts where ${excerptCondition(filters)}`.execute(db)
  return rows[0]?.days ?? 0
}

/** The period asked for; where none is, the one that suits the span of the selection. */
export async function settlePeriod(db: Kysely<Database>, scope: Scope): Promise<Scope> {
  if (PERIODS.some((period) => period === scope.display.period)) return scope
  return { ...scope, display: { ...scope.display, period: periodFor(await spanInDays(db, scope)) } }
}
