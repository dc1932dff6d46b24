import { type RawBuilder, sql } from 'kysely'
import type { Note } from '@/lib/api/contract/table'
import { APPLICABLE } from '@/lib/store/filters'
import { MOST_OUTLETS, settledOutlets, settleGaps } from './gaps/compared'
import { FACT_KEY, gapFacts, MOST_FACTS } from './gaps/facts'
import { firstFacts } from './gaps/first-facts'
import type { MentionedFact } from './gaps/mentioned-facts'
import { absenceReader } from './gaps/searched'
import { type RevisionNames, revisionNames } from './revision-names'
import type { AbsenceReader, OutletArticles } from './rows/absence'
import type { GapKind, GapRow } from './rows/gaps'
import { countArticles, isOfDates } from './undated'
import { BEHIND_COLUMNS, defineView, type Names, type Reading, type ReadRows, type Scope } from './view'

const nullable = (text: string) => (text === '' ? null : text)

/** What a fact is about, and what it is called. */
function nameFact({ names }: MentionedFact, { actors }: Names, { events, metrics, targets, codes }: RevisionNames) {
  const { kind, event, subject, actor, stance, modality } = names
  const nameOf = (id: string) => actors.get(id) ?? id
  const [metric, target, code] = [metrics.get(names.metric), targets.get(names.target), codes.get(names.code)]
  const metricName = metric?.name ?? names.metric
  const inWords = {
    frames: code?.name ?? names.code,
    figures: subject ? `${metricName} · ${nameOf(subject)}` : metricName,
    positions: `${nameOf(actor)} ${stance}${modality === 'holds' ? '' : ` (${modality})`}: ${target?.name ?? null}`,
  }
  return {
    kind: kind as GapKind,
    fact: inWords[kind as GapKind],
    event: nullable(event),
    event_title: events.get(event)?.title ?? null,
    family: metric?.family ?? target?.family ?? code?.codebook ?? '',
    metric: nullable(names.metric),
    metric_name: metric?.name ?? null,
    subject: nullable(subject),
    subject_name: subject ? nameOf(subject) : null,
    actor: nullable(actor),
    actor_name: actor ? nameOf(actor) : null,
    stance: nullable(stance),
    modality: nullable(modality),
    target: nullable(names.target),
    target_name: target?.name ?? null,
    code: nullable(names.code),
    code_name: code?.name ?? null,
  }
}

type NamedFact = ReturnType<typeof nameFact>

function rowsOf({ by }: MentionedFact, named: NamedFact, outlets: readonly OutletArticles[], absence: AbsenceReader, coder: string) {
  const states = outlets.map((outlet) => (by.has(outlet.outlet) ? 'mentioned' : absence(named.kind, named.event, outlet)))
  const outlets_coded = states.filter((state) => state === 'mentioned' || state === 'coded').length
  return outlets.map(
    ({ outlet, outlet_name }, at): Omit<GapRow, 'href'> => ({
      ...named,
      outlet,
      outlet_name,
      state: states[at] ?? 'not-coded',
      outlets_with: by.size,
      outlets_coded,
      coder,
      n: by.get(outlet) ?? 0,
    }),
  )
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
  const { first, total, undated } = await firstFacts(reading, Math.min(MOST_FACTS, Math.ceil(top / Math.max(1, outlets.length))))
  const events = new Set(first.flatMap((fact) => nullable(fact.names.event) ?? []))
  const [absence, lists, inferred] = await Promise.all([
    absenceReader(db, filters, [...events]),
    revisionNames(db),
    isOfDates(filters) && undated ? countArticles(db, undated) : undefined,
  ])
  const [coder = ''] = filters.coder ?? []
  const table = first.flatMap((fact) => rowsOf(fact, nameFact(fact, names, lists), outlets, absence, coder))
  return {
    rows: Number.isFinite(top) ? table.slice(0, top) : table,
    total: Math.min(MOST_FACTS, total) * outlets.length,
    notes: notesOf(reading, outlets, total),
    undated: inferred,
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
  version: 2,
  tables: ['claims', 'positions', 'codings', 'coverage'],
  title: 'Gaps',
  question: 'What is found in one outlet and not in another?',
  subtitle: 'Facts that at least one outlet mentions, and what is known of them in each other outlet',
  method: [
    'A row is one fact and one outlet. A fact is a metric of an event and subject, whatever its value; an actor’s stance toward a target; or a frame, which includes the frames below it. Only facts that one outlet at least mentions under what is selected are listed.',
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
  countsUndated: true,
  key: [...FACT_KEY, 'outlet'],
  settle: settleGaps,
  facts: gapFacts,
  known,
  rows,
})
