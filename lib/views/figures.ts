import { type RawBuilder, sql } from 'kysely'
import type { FigureRow } from '@/lib/api/contract'
import { readVoices } from '@/lib/store/stored-voices'
import { APPLICABLE, factCondition } from '@/lib/store/where'
import { limitTo } from './first-rows'
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

/** One pass: to name the first claims and fetch them again takes longer, for they stand all over the table. */
const rowsQuery = ({ filters, display, top }: Reading) => sql<StoredRow>`
  with facts as not materialized (${facts({ filters })})
  select claims.id as claim, claims.event_id as event, events.title as event_title,
    claims.metric_id as metric, metrics.name as metric_name, metrics.kind as metric_kind, metrics.family, metrics.unit, metrics.decimals,
    claims.subject_id as subject, actors.name as subject_name, claims.scope, claims.comparator, claims.value, claims.low, claims.high,
    claims."values", claims.answer, claims.counted_share, claims.as_of, claims.sequence, claims.wording,
    claims.outlet_id as outlet, outlets.name as outlet_name, claims.article_id as article, claims.published_on,
    claims.voices, claims.relayed, claims.attitude, claims.coder_id as coder, claims.memo, claims.excerpt_id as excerpt, (select count(*) from facts) as total
  from facts as claims
  join metrics on metrics.id = claims.metric_id
  join outlets on outlets.id = claims.outlet_id
  join events on events.id = claims.event_id
  left join actors on actors.id = claims.subject_id
  order by ${ORDERS[display.sort ?? ''] ?? ORDERS.family} ${limitTo(top)}`

type Cells = Omit<FigureRow, 'href'>
type StoredRow = Omit<Cells, 'voices' | 'voice_names' | 'values' | 'n'> & { voices: string; values: string | null; total: number }

/** Written out: spreading so many properties is ten times slower, and a table has thousands of rows. */
function cellsOf(fact: StoredRow, names: Names): Cells {
  const voices = readVoices(fact.voices)
  return {
    claim: fact.claim,
    event: fact.event,
    event_title: fact.event_title,
    metric: fact.metric,
    metric_name: fact.metric_name,
    metric_kind: fact.metric_kind,
    family: fact.family,
    unit: fact.unit,
    decimals: fact.decimals,
    subject: fact.subject,
    subject_name: fact.subject_name,
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
    outlet_name: fact.outlet_name,
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
  const { rows } = await rowsQuery(reading).execute(reading.db)
  return { rows: rows.map((row) => cellsOf(row, reading.names)), total: rows[0]?.total ?? 0 }
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
