import { type RawBuilder, sql } from 'kysely'
import { areFacts } from '@/lib/store/fact-set'
import { APPLICABLE } from '@/lib/store/filters'
import { readVoices } from '@/lib/store/stored-voices'
import { type Condition, factCondition } from '@/lib/store/where'
import type { FigureRow } from '@/lib/views/rows/figures'
import { limitTo } from './first-rows'
import { type RevisionNames, revisionNames } from './revision-names'
import { storedNumbers } from './stated-value'
import { BEHIND_COLUMNS, defineView, type Names, type Reading, type ReadRows, type Scope } from './view'
import { voiceNames } from './voice-names'

const SIZE = sql`coalesce(claims.value, claims.low, claims.high)`
const QUANTITY = sql`metrics.family, metrics.name, claims.metric_id, actors.name, claims.subject_id, claims.scope`

/** What the rows are ordered by, nulls last; the claim's id decides between equals. */
const ORDERS: Record<string, RawBuilder<unknown>> = {
  family: sql`claims.event_id, ${QUANTITY}, ${SIZE}, claims.outlet_id, claims.id`,
  outlet: sql`outlets.name, claims.outlet_id, claims.event_id, ${QUANTITY}, ${SIZE}, claims.id`,
  date: sql`claims.published_on, claims.article_id, claims.event_id, ${QUANTITY}, ${SIZE}, claims.id`,
  value: sql`${QUANTITY}, ${SIZE}, claims.event_id, claims.outlet_id, claims.id`,
}

const facts = ({ filters }: Pick<Scope, 'filters'>) => sql`
  select claims.*, claims.id as claim from claims where ${factCondition('claims', filters)}`

/** The numbers of the first claims, in their order, out of what they are ordered by: in one pass with all that is shown of them it takes twice as long. */
const firstQuery = ({ filters, display, top }: Reading) => sql<{ fid: number; total: number }>`
  with facts as not materialized (${facts({ filters })})
  select claims.fid, (select count(*) from facts) as total
  from facts as claims
  join metrics on metrics.id = claims.metric_id
  join outlets on outlets.id = claims.outlet_id
  left join actors on actors.id = claims.subject_id
  order by ${ORDERS[display.sort ?? ''] ?? ORDERS.family} ${limitTo(top)}`

const claimsQuery = (areThose: Condition) => sql<StoredRow>`
  select claims.fid, claims.id as claim, claims.event_id as event, claims.metric_id as metric, claims.subject_id as subject, claims.scope, claims.comparator,
    claims.value, claims.low, claims.high, claims."values", claims.answer, claims.counted_share, claims.as_of, claims.sequence, claims.wording,
    claims.outlet_id as outlet, claims.article_id as article, claims.published_on, claims.voices, claims.relayed, claims.attitude,
    claims.coder_id as coder, claims.memo, claims.excerpt_id as excerpt
  from claims where ${areThose}`

type Cells = Omit<FigureRow, 'href'>
type Named = 'event_title' | 'metric_name' | 'metric_kind' | 'family' | 'unit' | 'decimals' | 'subject_name' | 'outlet_name'
type StoredRow = Omit<Cells, 'voices' | 'voice_names' | 'values' | 'n' | Named> & { fid: number; voices: string; values: string | null }

/** Written out: spreading so many properties is ten times slower, and a table has thousands of rows. */
function cellsOf(fact: StoredRow, names: Names, { events, metrics, outlets }: RevisionNames): Cells {
  const voices = readVoices(fact.voices)
  const metric = metrics.get(fact.metric) as NonNullable<ReturnType<typeof metrics.get>>
  return {
    claim: fact.claim,
    event: fact.event,
    event_title: events.get(fact.event)?.title ?? fact.event,
    metric: fact.metric,
    metric_name: metric.name,
    metric_kind: metric.kind,
    family: metric.family,
    unit: metric.unit,
    decimals: metric.decimals,
    subject: fact.subject,
    subject_name: fact.subject && (names.actors.get(fact.subject) ?? null),
    scope: fact.scope,
    comparator: fact.comparator,
    value: fact.value,
    low: fact.low,
    high: fact.high,
    values: storedNumbers(fact.values),
    answer: fact.answer,
    counted_share: fact.counted_share,
    as_of: fact.as_of,
    sequence: fact.sequence,
    wording: fact.wording,
    outlet: fact.outlet,
    outlet_name: outlets.get(fact.outlet)?.name ?? fact.outlet,
    article: fact.article,
    published_on: fact.published_on,
    voices,
    voice_names: voiceNames(voices, names),
    relayed: fact.relayed,
    attitude: fact.attitude,
    coder: fact.coder,
    memo: fact.memo,
    excerpt: fact.excerpt,
    n: 1,
  }
}

async function rows(reading: Reading): Promise<ReadRows<FigureRow>> {
  const { db, names } = reading
  const { rows: first } = await firstQuery(reading).execute(db)
  if (first.length === 0) return { rows: [], total: 0 }
  const fids = first.map(({ fid }) => fid)
  const [areThose, known] = await Promise.all([areFacts(db, 'claims', fids), revisionNames(db)])
  const { rows } = await claimsQuery(areThose).execute(db)
  const cells = new Map(rows.map((row) => [row.fid, cellsOf(row, names, known)]))
  return { rows: fids.map((fid) => cells.get(fid) as Cells), total: first[0]?.total ?? 0 }
}

export const figures = defineView<FigureRow>({
  id: 'figures',
  version: 2,
  tables: ['claims', 'metrics'],
  title: 'Figures',
  question: 'Who gives which number, on whose word?',
  subtitle: 'What the articles state as a number or as an answer to a question, with the chain of voices each statement rests on',
  method: [
    'A row is one claim: one article states the value of one metric, on the word of a chain of voices or in its own voice.',
    'Values are shown as stated: bounds, ranges and alternatives are not turned into single numbers, and vague quantities have none.',
    'Nothing here says which figure is right. Two figures are rivals only if metric, subject and scope are the same and one coder stated both.',
    'A claim is relayed when a hop of its chain is an outlet: it is not that outlet’s own article.',
  ],
  options: {
    sort: { kind: 'choice', choices: ['family', 'outlet', 'date', 'value'], default: 'family', title: 'Order' },
  },
  columns: [
    { name: 'claim', type: 'id', title: 'Claim' },
    { name: 'event', type: 'id', title: 'Event' },
    { name: 'event_title', type: 'text', title: 'Event title' },
    { name: 'metric', type: 'id', title: 'Metric' },
    { name: 'metric_name', type: 'text', title: 'Metric name' },
    { name: 'metric_kind', type: 'text', title: 'Kind of answer' },
    { name: 'family', type: 'text', title: 'Family' },
    { name: 'unit', type: 'text', title: 'Unit' },
    { name: 'decimals', type: 'integer', title: 'Decimals' },
    { name: 'subject', type: 'id', title: 'Subject' },
    { name: 'subject_name', type: 'text', title: 'Subject name' },
    { name: 'scope', type: 'text', title: 'Scope' },
    { name: 'comparator', type: 'text', title: 'Comparator' },
    { name: 'value', type: 'number', title: 'Value' },
    { name: 'low', type: 'number', title: 'Low' },
    { name: 'high', type: 'number', title: 'High' },
    { name: 'values', type: 'ids', title: 'One of' },
    { name: 'answer', type: 'text', title: 'Answer' },
    { name: 'counted_share', type: 'number', title: 'Ballots counted', unit: '%' },
    { name: 'as_of', type: 'date', title: 'As of' },
    { name: 'sequence', type: 'integer', title: 'Sequence' },
    { name: 'wording', type: 'text', title: 'Wording' },
    { name: 'outlet', type: 'id', title: 'Outlet' },
    { name: 'outlet_name', type: 'text', title: 'Outlet name' },
    { name: 'article', type: 'id', title: 'Article' },
    { name: 'published_on', type: 'date', title: 'Published' },
    { name: 'voices', type: 'chains', title: 'Voices' },
    { name: 'voice_names', type: 'chains', title: 'Voice names' },
    { name: 'relayed', type: 'boolean', title: 'Relayed' },
    { name: 'attitude', type: 'text', title: 'Attitude' },
    { name: 'coder', type: 'id', title: 'Coder' },
    { name: 'memo', type: 'text', title: 'Memo' },
    { name: 'excerpt', type: 'id', title: 'Excerpt' },
    ...BEHIND_COLUMNS,
  ],
  filters: APPLICABLE.claims,
  isWithinArticles: true,
  key: ['claim'],
  facts,
  rows,
})
