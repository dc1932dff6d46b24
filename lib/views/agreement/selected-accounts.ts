import { type Kysely, type RawBuilder, sql } from 'kysely'
import { comparators, modalities, stances } from '@/lib/api/contract/statement'
import { ACCOUNTS } from '@/lib/store/accounts/pairs'
import { sideOf } from '@/lib/store/conflicts'
import type { Database } from '@/lib/store/database'
import type { Filters } from '@/lib/store/filters'
import { doubleOf, type Numbers, readColumns } from '@/lib/store/result-columns'
import { factCondition } from '@/lib/store/where'

type Sql = RawBuilder<unknown>

/** Accounts by columns: what has the same place in each is of one account. Numbers are those of `claim_accounts` and `position_accounts`. */
export interface Accounts {
  readonly fid: Numbers
  readonly place: Numbers
  /** The number of the account where its article repeats it, else 0. */
  readonly repeats: Numbers
  readonly topic: Numbers
  readonly question: Numbers
  readonly isTopicShared: Numbers
  readonly isQuestionShared: Numbers
  readonly source: Numbers
  readonly article: Numbers
  readonly outlet: Numbers
  /** 1 where the article has no printed day of publication. */
  readonly isUndated: Numbers
  /** Days since 1970; not a number where there is none, as of the other doubles. */
  readonly asOf: Numbers
  readonly sequence: Numbers
}

/** Kinds of metrics of which the answer is compared in a way of its own. */
export const ANSWERS = ['text', 'actor', 'place'] as const

export interface ClaimAccounts extends Accounts {
  readonly quantity: Numbers
  readonly isQuantityShared: Numbers
  /** The number among `ANSWERS`. */
  readonly asks: Numbers
  /** The number among `comparators`. */
  readonly comparator: Numbers
  readonly lower: Numbers
  readonly upper: Numbers
  readonly middle: Numbers
  readonly countedShare: Numbers
  readonly answer: readonly (string | null)[]
}

export interface PositionAccounts extends Accounts {
  /** 1 for, 2 against, 0 neither. */
  readonly side: Numbers
  /** Numbers among `stances` and `modalities`. */
  readonly stance: Numbers
  readonly modality: Numbers
}

const integer = (value: Sql, name: string) => sql`cast(${value} as integer) as ${sql.ref(name)}`
const column = (name: string, as = name) => integer(sql.ref(name), as)
const double = (name: string, as = name) => sql`${doubleOf(sql.ref(name))} as ${sql.ref(as)}`

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

const EVERY = sql.join([
  ...['fid', 'place', 'topic', 'question', 'source', 'article', 'outlet'].map((name) => column(name)),
  column('topic_shared', 'isTopicShared'),
  column('question_shared', 'isQuestionShared'),
  integer(sql`published_on is null`, 'isUndated'),
  integer(sql`case when repeated then account else 0 end`, 'repeats'),
  sql`${doubleOf(sql`as_of - date '1970-01-01'`)} as "asOf"`,
  double('sequence'),
])

const OF_CLAIMS = sql.join([
  column('quantity'),
  column('quantity_shared', 'isQuantityShared'),
  numbered(sql`kind`, ANSWERS, 'asks'),
  numbered(sql`comparator`, comparators, 'comparator'),
  ...['lower', 'upper', 'middle'].map((name) => double(name)),
  double('counted_share', 'countedShare'),
  sql`answer`,
])

const OF_POSITIONS = sql.join([
  numbered(sideOf('positions'), ['for', 'against'], 'side'),
  numbered(sql`stance`, stances, 'stance'),
  numbered(sql`modality`, modalities, 'modality'),
])

const select = (table: keyof typeof ACCOUNTS, own: Sql, filters: Filters) => sql`
  select ${EVERY}, ${own} from ${sql.table(ACCOUNTS[table])} as ${sql.table(table)} where ${factCondition(table, filters)}`

/** The accounts of the claims that satisfy the filters, and of the positions. */
export const readClaimAccounts = async (db: Kysely<Database>, filters: Filters): Promise<ClaimAccounts> =>
  (await readColumns(db, select('claims', OF_CLAIMS, filters))) as unknown as ClaimAccounts
export const readPositionAccounts = async (db: Kysely<Database>, filters: Filters): Promise<PositionAccounts> =>
  (await readColumns(db, select('positions', OF_POSITIONS, filters))) as unknown as PositionAccounts
