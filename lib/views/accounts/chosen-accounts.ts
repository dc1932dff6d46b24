import { type Kysely, sql } from 'kysely'
import type { FilterName } from '@/lib/selection/parameters'
import { ACCOUNTS } from '@/lib/store/accounts/pairs'
import { NO_DAY } from '@/lib/store/article-columns'
import type { Database } from '@/lib/store/database'
import { dayNumber } from '@/lib/store/day-number'
import { withParts } from '@/lib/store/event-parts'
import { activeFilters, type Filters } from '@/lib/store/filters'
import { columnsOfRevision } from '@/lib/store/kept-columns'
import { oncePerRevision } from '@/lib/store/once-per-revision'
import { outletsByName } from '@/lib/store/outlets-by-name'
import { readColumns } from '@/lib/store/result-columns'
import { factCondition } from '@/lib/store/where'
import { type Accounts, type AccountTable, type AccountTables, type ChosenAccounts, LISTED, NEVER, readAccounts } from './account-columns'
import { Places, passing } from './sorted-places'

/** Of so many accounts of a table, some 130 MB, all are kept; of more, those are read that a selection leaves. */
const MOST_KEPT = 1_000_000

const countOf = (table: AccountTable) =>
  oncePerRevision(async (db): Promise<number> => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(ACCOUNTS[table])}`.execute(db)
    return rows[0]?.n ?? 0
  })
const COUNTS = { claims: countOf('claims'), positions: countOf('positions') }

const kept = {
  claims: columnsOfRevision((db) => readAccounts(db, 'claims')),
  positions: columnsOfRevision((db) => readAccounts(db, 'positions')),
}

type Lists = Readonly<Record<keyof typeof LISTED, readonly string[]>>

/** The lists that accounts name things by. */
export const accountNames = oncePerRevision(async (db): Promise<Lists> => {
  const lists = await Promise.all(
    Object.entries(LISTED).map(async ([list, query]) => {
      const { rows } = await sql<{ name: string }>`${query} order by name`.execute(db)
      return [list, rows.map(({ name }) => name)] as const
    }),
  )
  return Object.fromEntries(lists) as unknown as Lists
})

/** Filters that the columns can be asked. */
const IN_COLUMNS: readonly FilterName[] = ['event', 'outlet', 'group', 'from', 'to', 'language', 'coder', 'q']
const areInColumns = (filters: Filters) =>
  !filters.lacking &&
  activeFilters(filters).every((name) => IN_COLUMNS.includes(name)) &&
  (filters.q === undefined || filters.search !== undefined)

/** The places of the accounts that satisfy the filters, as `factCondition` asks it of a table; what is quickly told is asked first. */
async function placesIn(db: Kysely<Database>, accounts: Accounts, filters: Filters): Promise<Int32Array> {
  const { event, outlet, group, from, to, language, coder, search } = filters
  const [names, outlets, parts] = await Promise.all([accountNames(db), outletsByName(db), event && withParts(db, event)])
  const ofGroups = group && outlets.flatMap((one) => (one.group !== null && group.includes(one.group) ? [one.id] : []))
  const left = Places.upTo(accounts.fid.length)
  const leaveAmong = (list: 'event' | 'outlet' | 'language' | 'coder', wanted: Iterable<string> | undefined) => {
    if (!wanted) return
    const known = new Set(wanted)
    left.marked(
      accounts[list],
      Uint8Array.from(names[list], (name) => Number(known.has(name))),
    )
  }
  if (from) left.between(accounts.lastDay, dayNumber(from), NEVER)
  if (to) left.between(accounts.firstDay, NO_DAY, dayNumber(to))
  leaveAmong('event', parts)
  leaveAmong('outlet', outlet)
  leaveAmong('outlet', ofGroups)
  leaveAmong('language', language)
  leaveAmong('coder', coder)
  if (search) left.within(accounts.rid, search)
  return left.places
}

/** The places of the facts that the database finds. */
async function askPlaces(db: Kysely<Database>, table: AccountTable, { fid }: Accounts, filters: Filters): Promise<Int32Array> {
  const columns = await readColumns(
    db,
    sql`select cast(fid as integer) as fid from ${sql.table(ACCOUNTS[table])} as ${sql.table(table)} where ${factCondition(table, filters)}`,
  )
  const isFound = new Uint8Array(fid.length)
  for (const found of columns.fid as Int32Array) isFound[found] = 1
  return passing(fid.length, (at) => isFound[fid[at] as number] === 1)
}

/** The accounts of the claims, or of the positions, that satisfy the filters. */
export async function chosenAccounts<T extends AccountTable>(
  db: Kysely<Database>,
  table: T,
  filters: Filters,
): Promise<ChosenAccounts<AccountTables[T]>> {
  if ((await COUNTS[table](db)) > MOST_KEPT) {
    const accounts = await readAccounts(db, table, factCondition(table, filters))
    return { accounts, places: Places.upTo(accounts.fid.length).places }
  }
  const accounts = (await kept[table](db)) as AccountTables[T]
  if (!areInColumns(filters)) return { accounts, places: await askPlaces(db, table, accounts, filters) }
  return { accounts, places: await placesIn(db, accounts, filters) }
}
