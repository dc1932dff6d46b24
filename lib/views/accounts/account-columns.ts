import { type Kysely, type RawBuilder, sql } from 'kysely'
import { comparators, modalities, stances } from '@/lib/api/contract/statement'
import { ACCOUNTS } from '@/lib/store/accounts/pairs'
import { NO_DAY } from '@/lib/store/article-columns'
import { sideOf } from '@/lib/store/conflicts'
import type { Database } from '@/lib/store/database'
import { doubleOf, type ResultColumns, readColumns } from '@/lib/store/result-columns'
import type { Condition } from '@/lib/store/where'
import { sortedPlaces, valuesAt } from './sorted-places'

type Sql = RawBuilder<unknown>

/** Stands for a day that is not there in a column where none counts as the latest; `NO_DAY` where it counts as the earliest. */
export const NEVER = 2 ** 31 - 1
/** Stands for a name where there is none. */
const NOT_LISTED = -1

/**
 * Accounts by columns: what has the same place in each is of one account. They stand in the order of topic, question, fact, outlet and `fid`, so that what is
 * compared or counted together lies together. Numbers are those of `claim_accounts` and `position_accounts`, but for what is named in lists of the
 * revision (`accountNames`): some 130 bytes a claim and 85 a position.
 */
export interface Accounts {
  readonly fid: Int32Array
  readonly rid: Int32Array
  readonly topic: Int32Array
  readonly question: Int32Array
  readonly fact: Int32Array
  readonly place: Int32Array
  /** The number of the account where its article repeats it, else 0. */
  readonly repeats: Int32Array
  readonly source: Int32Array
  readonly article: Int32Array
  /** Places in the lists of the revision. */
  readonly outlet: Int32Array
  readonly event: Int32Array
  readonly coder: Int32Array
  readonly language: Int32Array
  /** Days since 1970: the first and the last on which the article can have been published, and what the account speaks of, or `NO_DAY`. */
  readonly firstDay: Int32Array
  readonly lastDay: Int32Array
  readonly asOf: Int32Array
  /** 1 where the article has no printed day of publication. */
  readonly isUndated: Uint8Array
  /** Not a number where there is none, as of all doubles. */
  readonly sequence: Float64Array
}

/** Accounts by columns, and the places of those that a selection leaves, in order. */
export interface ChosenAccounts<A extends Accounts = Accounts> {
  readonly accounts: A
  readonly places: Int32Array
}

/** Kinds of metrics of which the answer is compared in a way of its own. */
export const ANSWERS = ['text', 'actor', 'place'] as const

export interface ClaimAccounts extends Accounts {
  /** Places in the lists; a subject that is not there is `NOT_LISTED`. */
  readonly metric: Int32Array
  readonly subject: Int32Array
  readonly quantity: Int32Array
  /** The number among `ANSWERS`. */
  readonly asks: Uint8Array
  /** The number among `comparators`. */
  readonly comparator: Uint8Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly middle: Float64Array
  readonly countedShare: Float64Array
  readonly answer: readonly (string | null)[]
}

export interface PositionAccounts extends Accounts {
  readonly actor: Int32Array
  readonly target: Int32Array
  /** 1 for, 2 against, 0 neither. */
  readonly side: Uint8Array
  /** Numbers among `stances` and `modalities`. */
  readonly stance: Uint8Array
  readonly modality: Uint8Array
}

export interface AccountTables {
  claims: ClaimAccounts
  positions: PositionAccounts
}
export type AccountTable = keyof AccountTables

const integer = (value: Sql, name: string) => sql`cast(${value} as integer) as ${sql.ref(name)}`
const double = (name: string, as = name) => sql`${doubleOf(sql.ref(name))} as ${sql.ref(as)}`
const dayNumber = (name: string, as: string, absent: number) =>
  integer(sql`coalesce(${sql.ref(name)} - date '1970-01-01', ${sql.lit(absent)})`, as)

/** The number of a text among several, the first being 1; 0 for any other. */
export const numberAmong = <T extends string>(texts: readonly T[], text: T): number => texts.indexOf(text) + 1
const numbered = <T extends string>(value: Sql, texts: readonly T[], as: string) =>
  integer(
    sql`case ${value} ${sql.join(
      texts.map((text) => sql`when ${sql.lit(text)} then ${sql.lit(numberAmong(texts, text))}`),
      sql` `,
    )} else 0 end`,
    as,
  )

/** What accounts name by its place in a list, in the order of the list. */
export const LISTED = {
  outlet: sql`select id as name from outlets`,
  event: sql`select id as name from events`,
  coder: sql`select id as name from coders`,
  language: sql`select distinct language as name from articles`,
  metric: sql`select id as name from metrics`,
  target: sql`select id as name from targets`,
  actor: sql`select id as name from actors`,
} as const
type List = keyof typeof LISTED

/** Columns of names, the column of the table and the list. */
type Named = readonly (readonly [name: string, of: string, list: List])[]
const NAMED = [
  ['outlet', 'outlet_id', 'outlet'],
  ['event', 'event_id', 'event'],
  ['coder', 'coder_id', 'coder'],
  ['language', 'language', 'language'],
] as const satisfies Named
const NAMED_OF: Readonly<Record<AccountTable, Named>> = {
  claims: [...NAMED, ['metric', 'metric_id', 'metric'], ['subject', 'subject_id', 'actor']],
  positions: [...NAMED, ['actor', 'actor_id', 'actor'], ['target', 'target_id', 'target']],
}

const numberOf = (name: string) => sql.ref(`listed_${name}.number`)
const namesOf = (table: AccountTable) =>
  sql.join(NAMED_OF[table].map(([name]) => integer(sql`coalesce(${numberOf(name)}, ${sql.lit(NOT_LISTED)})`, name)))
const joinedOf = (table: AccountTable) =>
  sql.join(
    NAMED_OF[table].map(
      ([name, of, list]) => sql`
      left join (select name, row_number() over (order by name) - 1 as number from (${LISTED[list]}) as listed) as ${sql.table(`listed_${name}`)}
        on ${sql.ref(`listed_${name}.name`)} = ${sql.ref(`accounts.${of}`)}`,
    ),
    sql` `,
  )

const EVERY = sql.join([
  ...['fid', 'rid', 'topic', 'question', 'fact', 'place', 'source', 'article'].map((name) => integer(sql.ref(name), name)),
  integer(sql`case when repeated then account else 0 end`, 'repeats'),
  integer(sql`published_on is null`, 'isUndated'),
  dayNumber('first_day', 'firstDay', NEVER),
  dayNumber('last_day', 'lastDay', NO_DAY),
  dayNumber('as_of', 'asOf', NO_DAY),
  double('sequence'),
])

const OWN: Readonly<Record<AccountTable, Sql>> = {
  claims: sql.join([
    integer(sql`quantity`, 'quantity'),
    numbered(sql`kind`, ANSWERS, 'asks'),
    numbered(sql`comparator`, comparators, 'comparator'),
    ...['lower', 'upper', 'middle'].map((name) => double(name)),
    double('counted_share', 'countedShare'),
    sql`answer`,
  ]),
  positions: sql.join([
    numbered(sideOf('accounts'), ['for', 'against'], 'side'),
    numbered(sql`stance`, stances, 'stance'),
    numbered(sql`modality`, modalities, 'modality'),
  ]),
}

/** Columns of small numbers. */
const NARROW = ['isUndated', 'asks', 'comparator', 'side', 'stance', 'modality']

/** A text of many rows is kept once. */
function textsAt(texts: readonly unknown[], places: Int32Array): (string | null)[] {
  const known = new Map(texts.map((text) => [text, text as string | null]))
  return Array.from(places, (at) => known.get(texts[at]) ?? null)
}

function inOrder(columns: ResultColumns): ResultColumns {
  const keys = ['topic', 'question', 'fact', 'outlet', 'fid'].map((name) => columns[name] as Int32Array)
  const places = sortedPlaces(keys)
  const sorted = (name: string, column: ResultColumns[string]) => {
    if (!(column instanceof Int32Array || column instanceof Float64Array)) return textsAt(column, places)
    const values = valuesAt(column, places)
    return NARROW.includes(name) ? new Uint8Array(values) : values
  }
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, sorted(name, column)])) as ResultColumns
}

/** The accounts of a table; with a condition, which names the table as facts are named, only those that satisfy it. */
export async function readAccounts<T extends AccountTable>(
  db: Kysely<Database>,
  table: T,
  condition?: Condition,
): Promise<AccountTables[T]> {
  const selected = condition
    ? sql`(select * from ${sql.table(ACCOUNTS[table])} as ${sql.table(table)} where ${condition})`
    : sql.table(ACCOUNTS[table])
  const columns = await readColumns(
    db,
    sql`select ${EVERY}, ${namesOf(table)}, ${OWN[table]} from ${selected} as accounts ${joinedOf(table)}`,
  )
  return inOrder(columns) as unknown as AccountTables[T]
}
