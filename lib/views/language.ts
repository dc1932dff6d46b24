import { sql } from 'kysely'
import { activeFilters } from '@/lib/store/filters'
import { type ComparedTerm, compareTerms, firstTerms } from './compared-terms'
import { keptAnswers, keyOfReading } from './kept-answers'
import { type LanguageRow, PRIOR_WORDS } from './rows/language'
import { languageCells } from './rows/language-cells'
import { type SearchedTexts, searchedTexts } from './searched-texts'
import { type TermCells, termCells } from './term-cells'
import { readBackground, readOutletTexts, readTermCounts } from './term-counts'
import { chosenTerms, codedWith, termFacts } from './term-facts'
import { BEHIND_COLUMNS, defineView, type Reading, type ReadRows, type Scope } from './view'

/** Longer lists of pairs are not named one by one. */
const MOST_NAMED = 1_000

const keyOf = (outlet: string, term: string) => `${outlet}~${term}`

/** Excerpts coded with the terms that have a code, by outlet and term: of these rows at least. */
async function readCoded(
  reading: Reading,
  rows: readonly ComparedTerm[],
  { terms, coded }: TermCells,
): Promise<ReadonlyMap<string, number>> {
  const pairs = rows.filter(({ termAt }) => coded.has(terms[termAt] as string)).map(({ cell }) => cell)
  if (pairs.length === 0) return new Map()
  const isNamed = pairs.length > MOST_NAMED ? sql`1 = 1` : sql`terms.cell in (values ${sql.join(pairs.map((cell) => sql`(${cell})`))})`
  const chosen = sql`select terms.outlet, terms.term, terms.article from (${chosenTerms(reading)}) as terms where ${isNamed}`
  const { rows: found } = await sql<{ outlet: string; term: string; n: number }>`
    select outlet, term, count(distinct rid) as n from (${codedWith(chosen, reading)}) as coded group by outlet, term`.execute(reading.db)
  return new Map(found.map(({ outlet, term, n }) => [keyOf(outlet, term), n]))
}

/** A row, and what all rows have in common. */
interface Row extends ComparedTerm {
  outlet: string
  outlet_name: string
  term: string
  n: number
}
interface Rows {
  readonly rows: readonly Row[]
  readonly total: number
  /** In the selection. */
  readonly outlets: number
}

/** All pairs are counted and compared, the first are put in order, and only of those it is asked which excerpts are coded with them. */
async function readCompared(reading: Reading, searched: SearchedTexts): Promise<Rows> {
  const [cells, counts, texts, background] = await Promise.all([
    termCells(reading.db),
    readTermCounts(reading),
    readOutletTexts(reading, searched),
    readBackground(reading, searched),
  ])
  const compared = compareTerms({ cells, counts, texts, background, words: searched.words })
  const { first, total } = firstTerms(compared, reading.display.sort, reading.top)
  const coded = await readCoded(reading, first, cells)
  const rows = first.map((row) => {
    const [{ id, name }, term] = [cells.outlets[row.outletAt] as TermCells['outlets'][number], cells.terms[row.termAt] as string]
    return { ...row, outlet: id, outlet_name: name, term, n: cells.coded.has(term) ? (coded.get(keyOf(id, term)) ?? 0) : row.excerpts }
  })
  return { rows, total, outlets: texts.length }
}

function notesOn({ rows, outlets }: Rows) {
  const unmeasured = new Set(rows.filter(({ texts }) => texts.words === null).map(({ outlet_name }) => outlet_name))
  const several = `${[...unmeasured].slice(0, 3).join(', ')}${unmeasured.size > 3 ? ' and others' : ''}`
  return [
    ...(rows.length > 0 && outlets === 1
      ? [{ code: 'one-outlet', text: 'One outlet is selected here: there is no other to set it apart from.' }]
      : []),
    ...(unmeasured.size ? [{ code: 'not-measured', text: `Articles without a word count: no rates or comparisons for ${several}.` }] : []),
  ]
}

const kept = keptAnswers<Rows>()
/** Longer answers are not kept: they are files, asked for once. */
const MOST_KEPT = 2_000

/** The answer about the whole revision is kept: filters that do not apply leave it as it is. */
function readRows(reading: Reading, searched: SearchedTexts): Promise<Rows> {
  const isWhole = activeFilters(reading.filters).length === 0 && reading.top <= MOST_KEPT
  const ask = () => readCompared(reading, searched)
  return isWhole ? kept(reading.db, keyOfReading(reading), ask) : ask()
}

/** Written out, for there may be thousands of rows: to spread them takes several times as long. */
function cellsOf(
  { texts, count, attributed, articles, others_count, others_words, in_corpus }: Row,
  { words: corpus_words }: SearchedTexts,
  { display }: Pick<Scope, 'display'>,
) {
  const { words, searched } = texts
  return languageCells(
    { count, attributed, articles, words, searched, others_count, others_words, in_corpus, corpus_words },
    display.speech,
  )
}

async function rows(reading: Reading): Promise<ReadRows<LanguageRow>> {
  const searched = await searchedTexts(reading.db)
  const answer = await readRows(reading, searched)
  return {
    rows: answer.rows.map((row) => ({
      outlet: row.outlet,
      outlet_name: row.outlet_name,
      term: row.term,
      ...cellsOf(row, searched, reading),
      n: row.n,
    })),
    total: answer.rows.length ? answer.total : 0,
    notes: notesOn(answer),
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
    'Attributed are the occurrences between quotation marks of any kind: other people’s words, and words that the article keeps at a distance. The rest is the article’s own. Rates are of all words of the articles that were searched for terms, whichever speech is counted, for nobody counted the words in quotation marks; an outlet with such an article of unknown length has no rate and stands in no comparison.',
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
