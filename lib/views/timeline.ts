import { type Kysely, type RawBuilder, sql } from 'kysely'
import { FILTER_NAMES } from '@/lib/selection/parameters'
import { type ArticleColumns, articleColumns, excerptsOfArticles, NO_DAY } from '@/lib/store/article-columns'
import type { Database } from '@/lib/store/database'
import { chosenExcerpts } from '@/lib/store/selected-excerpts'
import { excerptCondition } from '@/lib/store/where'
import type { TimelineRow } from './rows/timeline'
import { countPeriods } from './timeline-counts'
import { PERIODS, type Period, periodFor, publicationDays } from './timeline-period'
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

/** How many of the articles have no printed day. */
function countUndated({ publishedOn }: ArticleColumns, excerpts: Int32Array): number {
  let count = 0
  for (let article = 0; article < excerpts.length; article += 1) count += Number(publishedOn[article] === NO_DAY && excerpts[article] !== 0)
  return count
}

async function rows({ db, filters, display, top }: Reading): Promise<ReadRows<TimelineRow>> {
  const articles = await articleColumns(db)
  const excerpts = excerptsOfArticles(articles, await chosenExcerpts(db, filters))
  return { ...countPeriods(articles, excerpts, periodOf({ display }), top), undated: countUndated(articles, excerpts) }
}

/** The period asked for; where none is, the one that suits the days of the selection. */
async function settle(db: Kysely<Database>, scope: Scope): Promise<Scope> {
  if (PERIODS.some((period) => period === scope.display.period)) return scope
  const articles = await articleColumns(db)
  const days = publicationDays(articles, excerptsOfArticles(articles, await chosenExcerpts(db, scope.filters)))
  return { ...scope, display: { ...scope.display, period: periodFor(days) } }
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
      words: { auto: 'automatic', day: 'days', week: 'weeks', month: 'months', year: 'years' },
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
  countsUndated: true,
  key: KEY,
  settle,
  facts,
  known,
  rows,
})
