import { type RawBuilder, sql } from 'kysely'
import { FILTER_NAMES } from '@/lib/selection/parameters'
import { excerptCondition } from '@/lib/store/where'
import { limitTo } from './first-rows'
import type { TimelineRow } from './rows/timeline'
import { PERIODS, type Period, settlePeriod } from './timeline-period'
import { BEHIND_COLUMNS, defineView, type Reading, type ReadRows, type Scope } from './view'

const KEY = ['period', 'outlet', 'first_day', 'last_day'] as const

const periodOf = ({ display }: Pick<Scope, 'display'>): Period => PERIODS.find((period) => period === display.period) ?? 'month'

/** First day of the period of the day of publication, and the last one: the day before the next begins. */
const firstOf = (period: Period) => sql`cast(date_trunc(${sql.lit(period)}, published_on) as date)`
const lastOf = (period: Period) =>
  sql`cast(date_trunc(${sql.lit(period)}, published_on) + ${sql.raw(`interval '1 ${period}'`)} - interval '1 day' as date)`

const text = (date: RawBuilder<unknown>) => sql`coalesce(cast(${date} as text), '')`
/** Bounds of those without a printed day; an open side of the calendar is none. */
const LOWER = sql`case when published_on is null then nullif(first_day, date '0001-01-01') end`
const UPPER = sql`case when published_on is null then nullif(last_day, date '9999-12-31') end`

/** Articles with their excerpts: all that is asked of time is asked of an article once. */
const articlesOf = (scope: Scope) => sql`
  select any_value(outlet_id) as outlet, any_value(published_on) as published_on, any_value(first_day) as first_day, any_value(last_day) as last_day, count(*) as n
  from excerpts where ${excerptCondition(scope.filters)} group by article_id`

const facts = (scope: Scope) => sql`
  select rid, article_id as article, outlet_id as outlet, ${text(firstOf(periodOf(scope)))} as period,
    ${text(sql`coalesce(${firstOf(periodOf(scope))}, ${LOWER})`)} as first_day, ${text(sql`coalesce(${lastOf(periodOf(scope))}, ${UPPER})`)} as last_day
  from excerpts where ${excerptCondition(scope.filters)}`

/** Which period a column is of depends on what is selected, so a key may be of any. */
const known = (key: Readonly<Record<string, string>>) =>
  sql.join(
    PERIODS.map((period) => {
      const isOfKey = KEY.map((column) => sql`${sql.ref(`facts.${column}`)} = ${key[column]}`)
      return sql`select 1 from (${facts({ filters: {}, display: { period } })}) as facts where ${sql.join(isOfKey, sql` and `)}`
    }),
    sql` union all `,
  )

const rowsQuery = (reading: Reading) => sql<StoredRow>`
  with of_articles as (${articlesOf(reading)}),
  placed as (select outlet, ${firstOf(periodOf(reading))} as period, ${LOWER} as lower_bound, ${UPPER} as upper_bound, n from of_articles),
  grouped as (
    select period, outlet, lower_bound, upper_bound, count(*) as articles, cast(sum(n) as bigint) as n
    from placed group by period, outlet, lower_bound, upper_bound
  )
  select cast(grouped.period as text) as period, grouped.outlet, outlets.name as outlet_name,
    cast(coalesce(grouped.period, grouped.lower_bound) as text) as first_day,
    cast(coalesce(cast(grouped.period + ${sql.raw(`interval '1 ${periodOf(reading)}'`)} - interval '1 day' as date), grouped.upper_bound) as text) as last_day,
    case when grouped.period is not null then 'day' when grouped.lower_bound is null and grouped.upper_bound is null then 'none' else 'bounds' end as dated,
    grouped.articles, grouped.n, count(*) over () as total
  from grouped join outlets on outlets.id = grouped.outlet
  order by coalesce(grouped.period, grouped.lower_bound, grouped.upper_bound) nulls last, grouped.period nulls last,
    grouped.lower_bound nulls last, grouped.upper_bound nulls last, outlets.name, grouped.outlet
  ${limitTo(reading.top)}`

type StoredRow = Omit<TimelineRow, 'href'> & { total: number }

async function rows(reading: Reading): Promise<ReadRows<TimelineRow>> {
  const { rows } = await rowsQuery(reading).execute(reading.db)
  return {
    rows: rows.map(({ period, outlet, outlet_name, first_day, last_day, dated, articles, n }) => ({
      period,
      outlet,
      outlet_name,
      first_day,
      last_day,
      dated,
      articles,
      n,
    })),
    total: rows[0]?.total ?? 0,
  }
}

export const timeline = defineView<TimelineRow>({
  id: 'timeline',
  version: 1,
  tables: ['articles', 'excerpts'],
  title: 'Timeline',
  question: 'When did each outlet cover it?',
  subtitle: 'Articles and excerpts by the day of their first publication',
  method: [
    'A row is what one outlet first published in one day, week, month or year. Weeks begin on Monday. Unless a period is chosen, it is a day where publications stand on twelve days at most, else the shortest of which the span from the first to the last needs few.',
    'An article without a printed day is in no period. Where its text gives bounds it has a row of its own with them, shared by those with the same bounds; where the text gives nothing, the row has no days.',
    'Only articles with excerpts are counted: a period without a row has none in this corpus, which is not to say that the outlet published nothing.',
  ],
  options: {
    period: {
      kind: 'choice',
      choices: ['auto', ...PERIODS],
      default: 'auto',
      title: 'Period',
      words: { auto: 'by the span', day: 'days', week: 'weeks', month: 'months', year: 'years' },
    },
    unit: { kind: 'choice', choices: ['articles', 'excerpts'], default: 'articles', title: 'Counted' },
  },
  columns: [
    { name: 'period', type: 'date', title: 'Period from' },
    { name: 'outlet', type: 'id', title: 'Outlet' },
    { name: 'outlet_name', type: 'text', title: 'Outlet name' },
    { name: 'first_day', type: 'date', title: 'First day' },
    { name: 'last_day', type: 'date', title: 'Last day' },
    { name: 'dated', type: 'text', title: 'Dated by' },
    { name: 'articles', type: 'integer', title: 'Articles' },
    ...BEHIND_COLUMNS,
  ],
  filters: FILTER_NAMES,
  isWithinArticles: true,
  key: KEY,
  settle: settlePeriod,
  facts,
  known,
  rows,
})
