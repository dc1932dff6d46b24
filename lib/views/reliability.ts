import { type RawBuilder, sql } from 'kysely'
import type { Note } from '@/lib/api/contract/table'
import type { FilterName } from '@/lib/selection/parameters'
import { reviewCondition } from '@/lib/store/where'
import { type CoderPair, chosenPair, coderPairs } from './coder-pair'
import { limitTo } from './first-rows'
import { keptAnswers, keyOfReading } from './kept-answers'
import { agreementCells } from './rows/coder-agreement'
import type { ReliabilityRow } from './rows/reliability'
import { BEHIND_COLUMNS, defineView, type Reading, type ReadRows, type Scope } from './view'

const FILTERS: readonly FilterName[] = ['event', 'outlet', 'group', 'from', 'to', 'language', 'q', 'code', 'codebook', 'coder']

/** The excerpts that both coders of the scope examined with a codebook; none where it does not name two. */
export function doublyReviewed({ filters }: Scope): RawBuilder<unknown> {
  const [first, second, ...others] = filters.coder ?? []
  if (first === undefined || second === undefined || others.length > 0)
    return sql`select reviews.rid, reviews.codebook from reviews where 1 = 0`
  const by = (coder: string) => reviewCondition({ ...filters, coder: [coder] })
  return sql`
    select once.rid, once.codebook
    from (select reviews.rid, reviews.codebook from reviews where ${by(first)}) as once
    join (select reviews.rid, reviews.codebook from reviews where ${by(second)}) as again
      on again.rid = once.rid and again.codebook = once.codebook`
}

/** The codes that the scope speaks of. */
const codesIn = ({ filters: { codebook, code } }: Scope) => sql`
  select codes.id, codes.name, codes.codebook from codes where 1 = 1
  ${codebook ? sql`and codes.codebook in (${sql.join(codebook)})` : sql``}
  ${code ? sql`and codes.id in (select part_id from code_parts where code_id in (${sql.join(code)}))` : sql``}`

/** For each excerpt and each code that one of the two found in it: who did. A code is found where it or one below it is. */
export const foundBy = (scope: Scope) => sql`
  select doubly.rid, codes.id as code, bool_or(codings.coder_id = ${scope.filters.coder?.[0] ?? ''}) as by_a,
    bool_or(codings.coder_id = ${scope.filters.coder?.[1] ?? ''}) as by_b
  from doubly
  join codings on codings.rid = doubly.rid and codings.coder_id in (${sql.join(scope.filters.coder ?? [''])})
  join code_parts on code_parts.part_id = codings.code_id
  join codes on codes.id = code_parts.code_id and codes.codebook = doubly.codebook
  group by doubly.rid, codes.id`

const showsAll = ({ display }: Scope) => display.show !== 'disagreements'

/** A doubly reviewed excerpt stands behind every code of its codebook, or behind those on which the coders disagree. */
const facts = (scope: Scope): RawBuilder<unknown> => sql`
  with doubly as (${doublyReviewed(scope)}), wanted as (${codesIn(scope)})
  ${
    showsAll(scope)
      ? sql`select doubly.rid, wanted.id as code from doubly join wanted on wanted.codebook = doubly.codebook`
      : sql`select found.rid, found.code from (${foundBy(scope)}) as found join wanted on wanted.id = found.code where found.by_a <> found.by_b`
  }`

type StoredRow = Pick<ReliabilityRow, 'codebook' | 'code' | 'code_name' | 'reviewed' | 'both' | 'only_a' | 'only_b'> & { rows: number }

const ORDERS: Record<string, RawBuilder<unknown>> = {
  codebook: sql`wanted.codebook, wanted.name, wanted.id`,
  found: sql`coalesce(found."both", 0) + coalesce(found.only_a, 0) + coalesce(found.only_b, 0) desc, wanted.codebook, wanted.name, wanted.id`,
  disagreements: sql`coalesce(found.only_a, 0) + coalesce(found.only_b, 0) desc, wanted.codebook, wanted.name, wanted.id`,
}

const countsQuery = (reading: Reading) => sql<StoredRow>`
  with doubly as (${doublyReviewed(reading)}),
  reviewed as (select codebook, count(*) as n from doubly group by codebook),
  found as (
    select code, count(*) filter (where by_a and by_b) as "both", count(*) filter (where by_a and not by_b) as only_a,
      count(*) filter (where by_b and not by_a) as only_b
    from (${foundBy(reading)}) as found group by code
  ),
  wanted as (${codesIn(reading)})
  select wanted.codebook, wanted.id as code, wanted.name as code_name, reviewed.n as reviewed,
    coalesce(found."both", 0) as "both", coalesce(found.only_a, 0) as only_a, coalesce(found.only_b, 0) as only_b, count(*) over () as rows
  from wanted join reviewed on reviewed.codebook = wanted.codebook left join found on found.code = wanted.id
  order by ${ORDERS[reading.display.sort ?? ''] ?? ORDERS.codebook} ${limitTo(reading.top)}`

type Pair = Pick<ReliabilityRow, 'coder_a' | 'coder_a_name' | 'coder_b' | 'coder_b_name'>

function cellsOf({ rows: _, ...row }: StoredRow, pair: Pair, reading: Reading): Omit<ReliabilityRow, 'href'> {
  const { codebook, code, code_name, reviewed, both, only_a, only_b } = row
  const presence = { both, onlyA: only_a, onlyB: only_b, neither: reviewed - both - only_a - only_b }
  return {
    codebook,
    code,
    code_name,
    ...agreementCells(presence, code, reading.seed),
    ...pair,
    n: showsAll(reading) ? reviewed : only_a + only_b,
  }
}

type CountedRows = Pick<ReadRows<ReliabilityRow>, 'rows' | 'total'>

async function readRows(reading: Reading, { n: _, ...coders }: CoderPair): Promise<CountedRows> {
  const { rows } = await countsQuery(reading).execute(reading.db)
  return { rows: rows.map((row) => cellsOf(row, coders, reading)), total: rows[0]?.rows ?? 0 }
}

const kept = keptAnswers<CountedRows>()

async function settle(db: Reading['db'], scope: Scope): Promise<Scope> {
  const pair = chosenPair(await coderPairs(db), scope.filters.coder)
  return pair ? { ...scope, filters: { ...scope.filters, coder: [pair.coder_a, pair.coder_b] } } : scope
}

const refused = (text: string): ReadRows<ReliabilityRow> => ({ rows: [], total: 0, notes: [{ code: 'refused', text }] })

const unpaired = (coders: readonly string[] = []) =>
  coders.length === 1
    ? 'This coder examined no excerpt that another one examined too, and agreement is of two coders.'
    : 'These coders have no excerpt in common, or are more than two: agreement is of two coders at a time.'

const name = (pair: Pair) => `${pair.coder_a_name} and ${pair.coder_b_name}`

async function rows(reading: Reading): Promise<ReadRows<ReliabilityRow>> {
  const pairs = await coderPairs(reading.db)
  const pair = chosenPair(pairs, reading.filters.coder)
  if (pairs.length === 0) return refused('No excerpt of this corpus was examined by two coders, so nothing can be said of how they agree.')
  if (!pair) return refused(unpaired(reading.filters.coder))
  const { rows, total } = await kept(reading.db, keyOfReading(reading), () => readRows(reading, pair))
  if (rows.length === 0) return refused(`No excerpt under these filters was examined by both ${name(pair)}.`)
  const others = pairs.filter((one) => one !== pair)
  const notes: Note[] = [
    {
      code: 'coder',
      text: `Agreement of ${name(pair)}.${others.length ? ` Also: ${others.map((one) => `${name(one)} (coder=${one.coder_a},${one.coder_b})`).join('; ')}.` : ''}`,
    },
  ]
  return { rows: rows.map((row) => ({ ...row })), total, notes }
}

export const reliability = defineView<ReliabilityRow>({
  id: 'reliability',
  version: 1,
  tables: ['codings', 'reviews'],
  title: 'Reliability',
  question: 'Do two coders find the same?',
  subtitle: 'Krippendorff’s α for each code: 1 where both coders always agree, 0 where they agree as often as chance would have it',
  method: [
    'A row is one code. Looked at are the excerpts that both coders reviewed with its codebook; of each, whether the code was found in it or not, whoever’s word it is on. A code is found where it or a code below it is.',
    'α is Krippendorff’s for nominal data (2011, Computing Krippendorff’s Alpha-Reliability). The agreement in per cent is the share of excerpts on which both say the same, found or not found; where a code is rare it is high whatever the coders do, and that is why there is α. Where neither coder found a code, or both found it everywhere, nothing varies and α is undefined.',
    'The interval is of 95 %: excerpts are resampled 1,000 times (Zapf et al. 2016, BMC Medical Research Methodology 16:93) and taken as independent, which paragraphs of one article are not quite. It is left out where the coders never disagree, for then every resample has α = 1 however few excerpts there are, and where more than one resample in twenty has no variation.',
    'There is no α of a whole codebook: an excerpt may have several of its codes, and their presence is not one nominal value.',
    'Two coders can be two passes of a machine, as their names say. Agreement between machines shows that the instructions lead to the same result twice, not that people would read the texts so. Krippendorff (2004, Content Analysis, 2nd ed., p. 241) suggests to rely on α ≥ .800 and to draw tentative conclusions down to .667; Parallax grades nothing.',
  ],
  options: {
    show: {
      kind: 'choice',
      choices: ['all', 'disagreements'],
      default: 'all',
      title: 'A row opens',
      words: { all: 'all that both reviewed', disagreements: 'where they disagree' },
    },
    sort: { kind: 'choice', choices: ['codebook', 'found', 'disagreements'], default: 'codebook', title: 'Order' },
  },
  columns: [
    { name: 'codebook', type: 'text', title: 'Codebook' },
    { name: 'code', type: 'id', title: 'Code' },
    { name: 'code_name', type: 'text', title: 'Code name' },
    { name: 'alpha', type: 'number', title: 'α' },
    { name: 'low', type: 'number', title: 'From' },
    { name: 'high', type: 'number', title: 'To' },
    { name: 'reason', type: 'text', title: 'Why there is none' },
    { name: 'agreement', type: 'share', title: 'Agreement' },
    { name: 'reviewed', type: 'integer', title: 'Reviewed by both' },
    { name: 'both', type: 'integer', title: 'Both found it' },
    { name: 'only_a', type: 'integer', title: 'Only the first' },
    { name: 'only_b', type: 'integer', title: 'Only the second' },
    { name: 'neither', type: 'integer', title: 'Neither' },
    { name: 'coder_a', type: 'id', title: 'First coder' },
    { name: 'coder_a_name', type: 'text', title: 'First coder name' },
    { name: 'coder_b', type: 'id', title: 'Second coder' },
    { name: 'coder_b_name', type: 'text', title: 'Second coder name' },
    ...BEHIND_COLUMNS,
  ],
  filters: FILTERS,
  isWithinArticles: true,
  key: ['code'],
  settle,
  facts,
  known: ({ code }) => sql`select 1 from codes where id = ${code}`,
  rows,
})
