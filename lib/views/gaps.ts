import { type RawBuilder, sql } from 'kysely'
import type { Note } from '@/lib/api/contract/table'
import { APPLICABLE } from '@/lib/store/filters'
import { MOST_OUTLETS, type OutletArticles, settledOutlets, settleGaps } from './gaps/compared'
import { FACT_KEY, gapFacts } from './gaps/facts'
import { type AbsenceReader, absenceReader } from './gaps/searched'
import { readMentions, type Topic } from './gaps/topics'
import type { GapRow } from './rows/gaps'
import { BEHIND_COLUMNS, defineView, type Names, type Reading, type ReadRows, type Scope } from './view'

/** So many facts are compared at most: those that come first in the order asked for. */
const MOST_FACTS = 10_000

const nullable = (text: string) => (text === '' ? null : text)

function factInWords(topic: Topic, { actors }: Names): string {
  const nameOf = (id: string) => actors.get(id) ?? id
  if (topic.kind === 'frames') return topic.code_name ?? topic.code
  if (topic.kind === 'figures')
    return topic.subject ? `${topic.metric_name} · ${nameOf(topic.subject)}` : (topic.metric_name ?? topic.metric)
  return `${nameOf(topic.actor)} ${topic.stance}${topic.modality === 'holds' ? '' : ` (${topic.modality})`}: ${topic.target_name}`
}

function rowsOf(mentions: readonly Topic[], outlets: readonly OutletArticles[], absence: AbsenceReader, names: Names, coder: string) {
  const topic = mentions[0] as Topic
  const event = nullable(topic.event)
  const counts = new Map(mentions.map(({ outlet, n }) => [outlet, n]))
  const states = outlets.map((outlet) => (counts.has(outlet.outlet) ? 'mentioned' : absence(topic.kind, event, outlet)))
  const fact = factInWords(topic, names)
  return outlets.map(
    ({ outlet, outlet_name }, at): Omit<GapRow, 'href'> => ({
      kind: topic.kind,
      fact,
      event,
      event_title: topic.event_title,
      family: topic.family,
      metric: nullable(topic.metric),
      metric_name: topic.metric_name,
      subject: nullable(topic.subject),
      subject_name: topic.subject ? (names.actors.get(topic.subject) ?? topic.subject) : null,
      actor: nullable(topic.actor),
      actor_name: topic.actor ? (names.actors.get(topic.actor) ?? topic.actor) : null,
      stance: nullable(topic.stance),
      modality: nullable(topic.modality),
      target: nullable(topic.target),
      target_name: topic.target_name,
      code: nullable(topic.code),
      code_name: topic.code_name,
      outlet,
      outlet_name,
      state: states[at] ?? 'not-coded',
      outlets_with: topic.outlets_with,
      outlets_coded: states.filter((state) => state === 'mentioned' || state === 'coded').length,
      coder,
      n: counts.get(outlet) ?? 0,
    }),
  )
}

function byPlace(mentions: readonly Topic[]): Topic[][] {
  const places: Topic[][] = []
  for (const mention of mentions) {
    const last = places.at(-1)
    if (last?.[0]?.place === mention.place) last.push(mention)
    else places.push([mention])
  }
  return places
}

/** Filters under which an outlet may be silent though it states the fact: elsewhere, or on another's word. */
const NARROWING = ['voice', 'attitude', 'code', 'codebook', 'q', 'from', 'to', 'language'] as const

function notesOf({ filters }: Scope, outlets: readonly OutletArticles[], topics: number): Note[] {
  return [
    ...(outlets.length === 1
      ? [{ code: 'one-outlet', text: 'Only one outlet is compared, so nothing of it can be missing elsewhere.' }]
      : []),
    ...(NARROWING.some((name) => filters[name] !== undefined)
      ? [{ code: 'not-found-filtered', text: 'Not found means here: not found under these filters.' }]
      : []),
    ...(outlets.length === MOST_OUTLETS
      ? [{ code: 'most-outlets', text: `At most ${MOST_OUTLETS} outlets are compared: those with most articles in the selection.` }]
      : []),
    ...(topics > MOST_FACTS
      ? [
          {
            code: 'most-facts',
            text: `The first ${MOST_FACTS.toLocaleString('en-GB')} of ${topics.toLocaleString('en-GB')} facts are compared.`,
          },
        ]
      : []),
  ]
}

async function rows(reading: Reading): Promise<ReadRows<GapRow>> {
  const { db, filters, names, top } = reading
  const outlets = await settledOutlets(db, filters)
  const facts = Math.min(MOST_FACTS, Math.ceil(top / Math.max(1, outlets.length)))
  const rows = await readMentions(reading, facts)
  const absence = await absenceReader(db, filters, [...new Set(rows.flatMap(({ event }) => nullable(event) ?? []))])
  const [coder = ''] = filters.coder ?? []
  const table = byPlace(rows).flatMap((mentions) => rowsOf(mentions, outlets, absence, names, coder))
  const topics = rows[0]?.total ?? 0
  return {
    rows: Number.isFinite(top) ? table.slice(0, top) : table,
    total: Math.min(MOST_FACTS, topics) * outlets.length,
    notes: notesOf(reading, outlets, topics),
  }
}

/** A fact that some outlet states, and any outlet. */
function known({ outlet, ...fact }: Readonly<Record<string, string>>): RawBuilder<unknown> {
  const isOfFact = Object.entries(fact).map(([column, value]) => sql`${sql.ref(`facts.${column}`)} = ${value}`)
  return sql`
    select 1 from (${gapFacts({ filters: {}, display: {} })}) as facts
    where ${sql.join(isOfFact, sql` and `)} and exists (select 1 from outlets where id = ${outlet})`
}

export const gaps = defineView<GapRow>({
  id: 'gaps',
  version: 1,
  tables: ['claims', 'positions', 'codings', 'coverage'],
  title: 'Gaps',
  question: 'What is found in one outlet and not in another?',
  subtitle: 'Facts that at least one outlet mentions, and what is known of them in each other outlet',
  method: [
    'A row is one fact and one outlet. A fact is a metric of an event and subject, whatever its value; an actor’s stance toward a target; or a frame. Only facts that one outlet at least mentions under what is selected are listed.',
    'Mentioned: the number of excerpts that state it. Coded, not mentioned: at least one article of the outlet that is not older than the event was searched for facts of that kind about the event, or about one that includes it, and none was found in the excerpts loaded. Published before it happened: all its articles are. Not coded: nobody searched them for it. No article loaded: the outlet has none in the selection.',
    'Not found is said of the excerpts that are loaded: an outlet may mention it elsewhere.',
    'Order: what most outlets mention, but not all, first, and what all mention last; or what fewest mention; or by family.',
    'One coder is read at a time: the one asked for, else the adjudicated coding, else the coder with most facts.',
    `At most ${MOST_OUTLETS} outlets are compared, those with most articles in the selection, and at most ${MOST_FACTS.toLocaleString('en-GB')} facts.`,
  ],
  options: {
    kind: {
      kind: 'choice',
      choices: ['all', 'figures', 'positions', 'frames'],
      default: 'all',
      title: 'Facts',
      words: { all: 'all', positions: 'stances' },
    },
    show: {
      kind: 'choice',
      choices: ['all', 'only-one'],
      default: 'all',
      title: 'Show',
      words: { all: 'all', 'only-one': 'found in one outlet only' },
    },
    sort: { kind: 'choice', choices: ['most', 'fewest', 'family'], default: 'most', title: 'Order' },
  },
  columns: [
    { name: 'kind', type: 'text', title: 'Kind of fact' },
    { name: 'fact', type: 'text', title: 'Fact' },
    { name: 'event', type: 'id', title: 'Event' },
    { name: 'event_title', type: 'text', title: 'Event title' },
    { name: 'family', type: 'text', title: 'Family' },
    { name: 'metric', type: 'id', title: 'Metric' },
    { name: 'metric_name', type: 'text', title: 'Metric name' },
    { name: 'subject', type: 'id', title: 'Subject' },
    { name: 'subject_name', type: 'text', title: 'Subject name' },
    { name: 'actor', type: 'id', title: 'Actor' },
    { name: 'actor_name', type: 'text', title: 'Actor name' },
    { name: 'stance', type: 'text', title: 'Stance' },
    { name: 'modality', type: 'text', title: 'Modality' },
    { name: 'target', type: 'id', title: 'Target' },
    { name: 'target_name', type: 'text', title: 'Target name' },
    { name: 'code', type: 'id', title: 'Frame' },
    { name: 'code_name', type: 'text', title: 'Frame name' },
    { name: 'outlet', type: 'id', title: 'Outlet' },
    { name: 'outlet_name', type: 'text', title: 'Outlet name' },
    { name: 'state', type: 'text', title: 'State' },
    { name: 'outlets_with', type: 'integer', title: 'Outlets that mention it' },
    { name: 'outlets_coded', type: 'integer', title: 'Outlets searched for it' },
    { name: 'coder', type: 'id', title: 'Coder' },
    ...BEHIND_COLUMNS,
  ],
  filters: [...new Set([...APPLICABLE.claims, ...APPLICABLE.positions, ...APPLICABLE.codings])],
  isWithinArticles: true,
  key: [...FACT_KEY, 'outlet'],
  settle: settleGaps,
  facts: gapFacts,
  known,
  rows,
})
