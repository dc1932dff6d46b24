import { type InferResult, type Kysely, sql } from 'kysely'
import { type PositionRow, type Stance, stances } from '@/lib/api/contract'
import type { Database } from '@/lib/store/schema'
import { factCondition } from '@/lib/store/where'
import { conflictsAmong } from './conflicts'
import { byParts, byText } from './text-order'
import { BEHIND_COLUMNS, defineView, type Group, type Names, type Scope } from './view'

const facts = (db: Kysely<Database>, { filters, display }: Scope) =>
  db
    .selectFrom('positions')
    .innerJoin('events', 'events.id', 'positions.event_id')
    .innerJoin('actors', 'actors.id', 'positions.actor_id')
    .innerJoin('targets', 'targets.id', 'positions.target_id')
    .innerJoin('outlets', 'outlets.id', 'positions.outlet_id')
    .where(factCondition('positions', filters))
    .select([
      'positions.rid',
      'positions.event_id as event',
      'events.title as event_title',
      'positions.actor_id as actor',
      'actors.name as actor_name',
      'actors.kind as actor_kind',
      'actors.country',
      'positions.outlet_id as outlet',
      'outlets.name as outlet_name',
      (display.by === 'voice' ? sql<string>`positions.originator` : sql<string>`cast('' as text)`).as('voice'),
      'positions.target_id as target',
      'targets.name as target_name',
      'targets.family as target_family',
      'positions.stance',
      'positions.modality',
      'positions.article_id as article',
      'positions.relayed',
      'positions.attitude',
      'positions.voices',
      'positions.sequence',
      'positions.as_of',
    ])
    .orderBy('positions.id')

type PositionFact = InferResult<ReturnType<typeof facts>>[number]
type Cells = Omit<PositionRow, 'n' | 'href'>

const distinct = <T extends string>(values: readonly T[]): T[] => [...new Set(values)].sort(byText)

/** The one value that all facts share; null when they differ. */
const shared = <T>(values: readonly T[]): T | null => (new Set(values).size === 1 ? (values[0] ?? null) : null)

const voiceName = (originator: string, { actors }: Names) =>
  originator
    .split('+')
    .map((id) => actors.get(id) ?? id)
    .join(' + ')

/** Written out: spreading so many properties is ten times slower, and a table has thousands of rows. */
function cellsOf(fact: PositionFact, group: readonly PositionFact[], conflict: boolean, names: Names): Cells {
  const voice = fact.voice === '' ? null : fact.voice
  return {
    event: fact.event,
    event_title: fact.event_title,
    actor: fact.actor,
    actor_name: fact.actor_name,
    actor_kind: fact.actor_kind,
    country: fact.country,
    outlet: fact.outlet,
    outlet_name: fact.outlet_name,
    voice,
    voice_name: voice === null ? null : voiceName(voice, names),
    target: fact.target,
    target_name: fact.target_name,
    target_family: fact.target_family,
    stance: fact.stance,
    modality: fact.modality,
    statements: group.length,
    relayed: group.every((one) => one.relayed),
    attitudes: distinct(group.map((one) => one.attitude)),
    chains: distinct(group.map((one) => one.voices)),
    sequence: shared(group.map((one) => one.sequence)),
    as_of: shared(group.map((one) => one.as_of)),
    conflict,
  }
}

const stanceRank = (stance: Stance) => stances.indexOf(stance)
const actorOf = (row: Cells) => [row.actor_name, row.actor]
const columnOf = (row: Cells) => [row.outlet_name, row.outlet, row.voice]
const statementOf = (row: Cells) => [row.event, row.target, stanceRank(row.stance), row.modality]

/** What the rows are ordered by; the row's key decides between equals. */
const ORDERS: Record<string, (row: Cells) => (string | number | null)[]> = {
  actor: (row) => [...actorOf(row), ...statementOf(row), ...columnOf(row)],
  stance: (row) => [stanceRank(row.stance), ...actorOf(row), ...statementOf(row), ...columnOf(row)],
  outlet: (row) => [...columnOf(row), ...actorOf(row), ...statementOf(row)],
  statements: (row) => [-row.statements, ...actorOf(row), ...statementOf(row), ...columnOf(row)],
}

function buildRows(groups: readonly Group<PositionFact>[], names: Names) {
  const contradicted = conflictsAmong(groups.flatMap((group) => group.facts))
  return groups.flatMap(({ key, facts: group }) => {
    const [first] = group
    return first ? [{ key, cells: cellsOf(first, group, group.some(contradicted), names) }] : []
  })
}

export const positions = defineView<PositionFact, PositionRow>({
  id: 'positions',
  version: 2,
  question: 'Who is said to recognise, reject or wait, and according to whom?',
  subtitle: 'Stances of states, organisations and leaders as the articles state them',
  method: [
    'A row is one stance of one actor toward one target, as one outlet states it; by voice, on the word of one originator: the last of the chain of voices.',
    'Modality says whether the text states that the actor holds the stance, does not, will, or no longer does.',
    'Two stances are in conflict when the same actor is said to hold both toward the same target, one for and one against it, and no sequence or date orders them. Parallax does not say which holds.',
    'A row is relayed when every statement behind it passes through another outlet.',
  ],
  options: {
    by: { kind: 'choice', choices: ['outlet', 'voice'], default: 'outlet', title: 'Columns' },
    sort: { kind: 'choice', choices: ['actor', 'stance', 'outlet', 'statements'], default: 'actor', title: 'Order' },
  },
  columns: [
    { name: 'event', type: 'id', title: 'Event' },
    { name: 'event_title', type: 'text', title: 'Event title' },
    { name: 'actor', type: 'id', title: 'Actor' },
    { name: 'actor_name', type: 'text', title: 'Actor name' },
    { name: 'actor_kind', type: 'text', title: 'Kind of actor' },
    { name: 'country', type: 'text', title: 'Country' },
    { name: 'outlet', type: 'id', title: 'Outlet' },
    { name: 'outlet_name', type: 'text', title: 'Outlet name' },
    { name: 'voice', type: 'text', title: 'Voice' },
    { name: 'voice_name', type: 'text', title: 'Voice name' },
    { name: 'target', type: 'id', title: 'Target' },
    { name: 'target_name', type: 'text', title: 'Target name' },
    { name: 'target_family', type: 'text', title: 'Target family' },
    { name: 'stance', type: 'text', title: 'Stance' },
    { name: 'modality', type: 'text', title: 'Modality' },
    { name: 'statements', type: 'integer', title: 'Statements' },
    { name: 'relayed', type: 'boolean', title: 'Relayed' },
    { name: 'attitudes', type: 'ids', title: 'Attitudes' },
    { name: 'chains', type: 'ids', title: 'Voice chains' },
    { name: 'sequence', type: 'integer', title: 'Sequence' },
    { name: 'as_of', type: 'date', title: 'As of' },
    { name: 'conflict', type: 'boolean', title: 'In conflict' },
    ...BEHIND_COLUMNS,
  ],
  table: 'positions',
  key: ['event', 'actor', 'outlet', 'voice', 'target', 'stance', 'modality'],
  facts,
  build(groups, { sort = 'actor' }, names) {
    const order = ORDERS[sort] ?? (() => [])
    return buildRows(groups, names)
      .map((row) => ({ row, rank: [...order(row.cells), row.key] }))
      .sort((a, b) => byParts(a.rank, b.rank))
      .map(({ row }) => row)
  },
})
