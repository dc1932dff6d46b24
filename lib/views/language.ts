import { type RawBuilder, sql } from 'kysely'
import { logOddsRatio } from '@/lib/stats/log-odds'
import { round } from '@/lib/stats/round'
import { activeFilters } from '@/lib/store/filters'
import { limitTo } from './first-rows'
import { keptAnswers, keyOfReading } from './kept-answers'
import { type LanguageRow, PRIOR_WORDS } from './rows/language'
import { type SearchedTexts, searchedTexts, wasSearched } from './searched-texts'
import { chosenTerms, codedWith, counted, hasCode, isChosen, termFacts } from './term-facts'
import { BEHIND_COLUMNS, defineView, type Reading, type ReadRows, type Scope } from './view'

const SPEAKS_OF_OUTLETS = ['outlet', 'group']

/** What is summed of each outlet and term; an article has a term once. Who said it is known where it is known of all articles. */
const sums = (count: RawBuilder<number>, articles: RawBuilder<unknown>) => sql`
  cell, cast(sum(${count}) as bigint) as count, cast(${articles} as bigint) as articles, cast(sum(excerpts) as bigint) as excerpts,
  case when count(attributed_count) = count(*) then cast(sum(attributed_count) as bigint) end as attributed`

/** The sums per month are a third as many rows, and enough where filters speak of outlets alone; how much of a term is own speech they do not say. */
function countsOf(scope: Scope): RawBuilder<unknown> {
  const isAddedUp =
    (scope.display.speech ?? 'any') === 'any' && activeFilters(scope.filters).every((name) => SPEAKS_OF_OUTLETS.includes(name))
  const sum = isAddedUp
    ? sql`select ${sums(sql`terms.count`, sql`sum(articles)`)} from term_counts as terms`
    : sql`select ${sums(counted(scope), sql`count(*)`)} from terms`
  return sql`
    select counts.*, cells.outlet_id as outlet, cells.term
    from (${sum} where ${isChosen('terms', scope)} and ${counted(scope)} > 0 group by cell) as counts join term_cells as cells on cells.cell = counts.cell`
}

/** How often each term stands in the whole corpus, in the outlets that were measured. */
const backgroundOf = (scope: Scope, { unmeasured }: SearchedTexts) => sql`
  select term, cast(sum(${counted(scope)}) as bigint) as count
  from ${(scope.display.speech ?? 'any') === 'any' ? sql`term_counts as terms` : sql`terms`}
  where ${unmeasured.length ? sql`outlet_id not in (${sql.join(unmeasured)})` : sql`1 = 1`} group by term`

/** The z-score of lib/stats/log-odds.ts, to put all rows in order before the first are chosen. */
const Z_SCORE = sql`(
  ln((count + prior) / (words + ${sql.lit(PRIOR_WORDS)} - count - prior)) - ln((others_count + prior) / (others_words + ${sql.lit(PRIOR_WORDS)} - others_count - prior))
) / sqrt(1 / (count + prior) + 1 / (others_count + prior))`

const ORDERS: Record<string, RawBuilder<unknown>> = {
  z: sql`abs(z) desc nulls last, count desc, outlet_name, outlet, term`,
  term: sql`term, outlet_name, outlet`,
  outlet: sql`outlet_name, outlet, z desc nulls last, count desc, term`,
  count: sql`count desc, outlet_name, outlet, term`,
}

/** All rows are counted and compared, the first are put in order, and only of those it is asked which excerpts are coded with them. */
const rowsQuery = (reading: Reading, searched: SearchedTexts) => sql<StoredRow>`
  with counts as (${countsOf(reading)}),
  sizes as (
    select outlet_id as outlet, case when count(word_count) = count(*) then cast(sum(word_count) as bigint) end as words, count(*) as searched
    from articles where ${isChosen('articles', reading)} and ${wasSearched(searched)} group by outlet_id
  ),
  measured as (select coalesce(cast(sum(words) as bigint), 0) as words from sizes),
  totals as (
    select counts.term, cast(sum(counts.count) as bigint) as count from counts join sizes on sizes.outlet = counts.outlet
    where sizes.words is not null group by counts.term
  ),
  background as (${backgroundOf(reading, searched)}),
  compared as (
    select counts.*, sizes.words, sizes.searched, background.count as in_corpus,
      background.count * ${sql.lit(PRIOR_WORDS)} / cast(${sql.lit(Math.max(1, searched.words))} as double precision) as prior,
      case when sizes.words is null then coalesce(totals.count, 0) else totals.count - counts.count end as others_count,
      case when sizes.words is null then measured.words else measured.words - sizes.words end as others_words
    from counts join sizes on sizes.outlet = counts.outlet
    cross join measured left join totals on totals.term = counts.term left join background on background.term = counts.term
  ),
  scored as (
    select compared.*, outlets.name as outlet_name, case when words > 0 and others_words > 0 and in_corpus > 0 then ${Z_SCORE} end as z
    from compared join outlets on outlets.id = compared.outlet
  ),
  first as (select * from scored order by ${ORDERS[reading.display.sort ?? ''] ?? ORDERS.z} ${limitTo(reading.top)}),
  shown as (select *, row_number() over (order by ${ORDERS[reading.display.sort ?? ''] ?? ORDERS.z}) as place from first),
  wanted as (
    select keys.outlet, keys.term, terms.article
    from (${chosenTerms(reading)}) as terms join (select cell, outlet, term from shown where ${hasCode(sql.ref('shown.term'))}) as keys on keys.cell = terms.cell
  ),
  coded_with as (
    select outlet, term, count(distinct rid) as n from (${codedWith(sql`select * from wanted`, reading)}) as coded group by outlet, term
  )
  select cast(shown.outlet as text) as outlet, shown.outlet_name, cast(shown.term as text) as term, shown.count, shown.words, shown.searched,
    shown.in_corpus, shown.others_count, shown.others_words, shown.z, shown.articles, shown.attributed,
    case when ${hasCode(sql.ref('shown.term'))} then coalesce(coded_with.n, 0) else shown.excerpts end as n,
    (select count(*) from sizes) as outlets, (select count(*) from scored) as total
  from shown left join coded_with on coded_with.outlet = shown.outlet and coded_with.term = shown.term
  order by shown.place`

interface StoredRow {
  outlet: string
  outlet_name: string
  term: string
  count: number
  attributed: number | null
  articles: number
  words: number | null
  searched: number
  in_corpus: number | null
  /** In the selection. */
  outlets: number
  others_count: number
  others_words: number
  z: number | null
  n: number
  total: number
}

const perThousand = (count: number, words: number | null) => (words ? round((count * 1000) / words, 2) : null)

/** Against all other outlets; nothing where the database found nothing to compare with. */
function comparison({ z, count, words, others_count, others_words, in_corpus }: StoredRow, searched: SearchedTexts) {
  if (z === null || !words || !in_corpus) return { log_odds: null, low: null, high: null, z: null }
  const background = { count: in_corpus, words: searched.words }
  const odds = logOddsRatio({ count, words }, { count: others_count, words: others_words }, background, PRIOR_WORDS)
  return { log_odds: round(odds.logOdds, 3), low: round(odds.low, 3), high: round(odds.high, 3), z: round(odds.z, 2) }
}

const ofSpeech = (row: StoredRow, { display }: Pick<Scope, 'display'>) => {
  if (display.speech === 'own') return { own: row.count, attributed: null }
  if (display.speech === 'attributed') return { own: null, attributed: row.count }
  return { own: row.attributed === null ? null : row.count - row.attributed, attributed: row.attributed }
}

function notesOn(rows: readonly StoredRow[]) {
  const unmeasured = new Set(rows.filter(({ words }) => words === null).map(({ outlet_name }) => outlet_name))
  const several = `${[...unmeasured].slice(0, 3).join(', ')}${unmeasured.size > 3 ? ' and others' : ''}`
  return [
    ...(rows[0]?.outlets === 1
      ? [{ code: 'one-outlet', text: 'One outlet is selected here: there is no other to set it apart from.' }]
      : []),
    ...(unmeasured.size ? [{ code: 'not-measured', text: `Articles without a word count: no rates or comparisons for ${several}.` }] : []),
  ]
}

const kept = keptAnswers<StoredRow[]>()
/** Longer answers are not kept: they are files, asked for once. */
const MOST_KEPT = 2_000

/** The answer about the whole revision is kept: filters that do not apply leave it as it is. */
function readRows(reading: Reading, searched: SearchedTexts): Promise<StoredRow[]> {
  const ask = async () => (await rowsQuery(reading, searched).execute(reading.db)).rows
  const isWhole = activeFilters(reading.filters).length === 0 && reading.top <= MOST_KEPT
  return isWhole ? kept(reading.db, keyOfReading(reading), ask) : ask()
}

async function rows(reading: Reading): Promise<ReadRows<LanguageRow>> {
  const searched = await searchedTexts(reading.db)
  const rows = await readRows(reading, searched)
  return {
    rows: rows.map((row) => ({
      outlet: row.outlet,
      outlet_name: row.outlet_name,
      term: row.term,
      count: row.count,
      ...ofSpeech(row, reading),
      articles: row.articles,
      words: row.words,
      per_thousand: perThousand(row.count, row.words),
      others_count: row.others_count,
      others_per_thousand: perThousand(row.others_count, row.others_words),
      ...comparison(row, searched),
      within_article: row.searched === 1,
      n: row.n,
    })),
    total: rows[0]?.total ?? 0,
    notes: notesOn(rows),
  }
}

export const language = defineView<LanguageRow>({
  id: 'language',
  version: 2,
  tables: ['terms'],
  title: 'Language',
  question: 'Which words set an outlet apart?',
  subtitle: 'Loaded terms in whole articles: the odds of each in one outlet against its odds in all the others together',
  method: [
    'A row is a loaded term in one outlet. A term that an outlet does not use has no row there. The terms are those of the corpus’s list, counted in the full text of each article; which words stand on such a list is a choice of whoever made it.',
    `The log-odds ratio compares the outlet with all the others of the selection taken together (Monroe, Colaresi and Quinn 2008, equations 16, 20 and 22). An informative Dirichlet prior draws it toward 0 where there is little text: as if each side had ${PRIOR_WORDS} more words, with the term among them as often as in the whole corpus. All words that are no loaded term are the rest, so that the size of a side is its number of words.`,
    'z is the log-odds ratio in standard deviations. The interval is 1.96 of them on either side; where it spans 0, the term does not set the outlet apart. It takes words as independent draws, which words of one article are not. Of an outlet with one article it says what sets this article apart, within these articles.',
    'Attributed are the occurrences between quotation marks of any kind: other people’s words, and words that the article keeps at a distance. The rest is the article’s own. Rates are of all words, whichever speech is counted, for nobody counted the words in quotation marks.',
    'Counts are of whole articles, also where an event is chosen: of the articles with an excerpt about it. The excerpts behind a row are those coded with the term, in the speech that is asked for; one whose coding does not say how the term stands there is listed under either. Where no code has the term’s name, they are all excerpts of the articles that have it in that speech. A term in a heading that is no excerpt is counted and has none.',
  ],
  options: {
    speech: {
      kind: 'choice',
      choices: ['any', 'own', 'attributed'],
      default: 'any',
      title: 'Whose words',
      words: { any: 'all', own: 'the article’s own', attributed: 'in quotation marks' },
    },
    sort: { kind: 'choice', choices: ['z', 'outlet', 'term', 'count'], default: 'z', title: 'Order' },
  },
  columns: [
    { name: 'outlet', type: 'id', title: 'Outlet' },
    { name: 'outlet_name', type: 'text', title: 'Outlet name' },
    { name: 'term', type: 'text', title: 'Term' },
    { name: 'count', type: 'integer', title: 'Count' },
    { name: 'own', type: 'integer', title: 'Own words' },
    { name: 'attributed', type: 'integer', title: 'In quotation marks' },
    { name: 'articles', type: 'integer', title: 'Articles with it' },
    { name: 'words', type: 'integer', title: 'Words of the outlet' },
    { name: 'per_thousand', type: 'number', title: 'Rate', unit: 'per 1,000 words' },
    { name: 'others_count', type: 'integer', title: 'Count in the others' },
    { name: 'others_per_thousand', type: 'number', title: 'Rate in the others', unit: 'per 1,000 words' },
    { name: 'log_odds', type: 'number', title: 'Log-odds ratio' },
    { name: 'low', type: 'number', title: 'Log-odds at least' },
    { name: 'high', type: 'number', title: 'Log-odds at most' },
    { name: 'z', type: 'number', title: 'z-score' },
    { name: 'within_article', type: 'boolean', title: 'Of one article' },
    ...BEHIND_COLUMNS,
  ],
  filters: ['event', 'outlet', 'group', 'from', 'to', 'language'],
  isWithinArticles: true,
  key: ['outlet', 'term'],
  facts: termFacts,
  known: ({ outlet, term }) => sql`select 1 from terms where outlet_id = ${outlet} and term = ${term}`,
  rows,
})
