import type { Column } from '@/lib/api/contract/table'
import { ALL_WITH_ALL } from '@/lib/store/accounts/pairs'
import { APPLICABLE } from '@/lib/store/filters'
import { accountSays, basisOf } from './agreement/account-words'
import { type End, readEnds } from './agreement/ends'
import { pairFacts } from './agreement/pair-facts'
import { readPairs, type StoredPair } from './agreement/pair-rows'
import { type Account, type AgreementRow, PAIR_KINDS } from './rows/agreement'
import { storedNumbers } from './stated-value'
import { BEHIND_COLUMNS, defineView, type Names, type Reading, type ReadRows } from './view'
import { namedVoices } from './voice-names'

const SIDES: Record<'a' | 'b', string> = { a: 'First', b: 'Second' }

const ACCOUNT_COLUMNS: readonly Column[] = [
  { name: 'says', type: 'text', title: 'account' },
  { name: 'outlet', type: 'id', title: 'outlet' },
  { name: 'outlet_name', type: 'text', title: 'outlet name' },
  { name: 'article', type: 'id', title: 'article' },
  { name: 'published_on', type: 'date', title: 'published' },
  { name: 'voices', type: 'chains', title: 'voices' },
  { name: 'voice_names', type: 'chains', title: 'voice names' },
  { name: 'relayed', type: 'boolean', title: 'relayed' },
  { name: 'attitude', type: 'text', title: 'attitude' },
  { name: 'metric', type: 'id', title: 'metric' },
  { name: 'metric_name', type: 'text', title: 'metric name' },
  { name: 'unit', type: 'text', title: 'unit' },
  { name: 'scope', type: 'text', title: 'scope' },
  { name: 'target', type: 'id', title: 'target' },
  { name: 'target_name', type: 'text', title: 'target name' },
  { name: 'comparator', type: 'text', title: 'comparator' },
  { name: 'value', type: 'number', title: 'value' },
  { name: 'low', type: 'number', title: 'low' },
  { name: 'high', type: 'number', title: 'high' },
  { name: 'values', type: 'ids', title: 'one of' },
  { name: 'answer', type: 'text', title: 'answer' },
  { name: 'stance', type: 'text', title: 'stance' },
  { name: 'modality', type: 'text', title: 'modality' },
  { name: 'counted_share', type: 'number', title: 'ballots counted', unit: '%' },
  { name: 'as_of', type: 'date', title: 'as of' },
  { name: 'sequence', type: 'integer', title: 'sequence' },
  { name: 'wording', type: 'text', title: 'wording' },
  { name: 'excerpt', type: 'id', title: 'excerpt' },
]

const columnsOf = (side: 'a' | 'b'): Column[] =>
  ACCOUNT_COLUMNS.map((column) => ({ ...column, name: `${side}_${column.name}`, title: `${SIDES[side]} ${column.title}` }))

const namesOf = (side: 'a' | 'b') => ACCOUNT_COLUMNS.map(({ name }) => ({ cell: name as keyof Account, column: `${side}_${name}` }))
const SIDE_COLUMNS = { a: namesOf('a'), b: namesOf('b') }

/** A list counts its members where a claim states a number. */
const asCounted = (end: End): End => ({ ...end, comparator: 'eq', value: end.members, unit: 'listed' })

/** What an end states, with its voices named and in words: the end itself, which nothing else asks for them. */
function accountOf(stored: End, { actors }: Names): Account {
  const end = stored.members === null ? stored : asCounted(stored)
  const account = Object.assign(end, namedVoices(end.voices, { actors }), { values: storedNumbers(end.values) }) as unknown as Account
  account.says = accountSays(account, (id) => actors.get(id))
  return account
}

/** An end stands in several pairs: it is put into words once. */
function accountReader(names: Names): (end: End) => Account {
  const accounts = new Map<End, Account>()
  return (end) => {
    const account = accounts.get(end) ?? accountOf(end, names)
    accounts.set(end, account)
    return account
  }
}

/** The cells of one side, each under its prefixed name. */
function writeAccount(row: Record<string, unknown>, names: (typeof SIDE_COLUMNS)['a'], account: Account): Account {
  for (const { cell, column } of names) row[column] = account[cell]
  return account
}

const PAIR_COLUMNS: readonly Column[] = [
  { name: 'layer', type: 'text', title: 'Layer' },
  { name: 'first', type: 'id', title: 'First fact' },
  { name: 'second', type: 'id', title: 'Second fact' },
  { name: 'kind', type: 'text', title: 'Kind' },
  { name: 'differs', type: 'text', title: 'What is not the same' },
  { name: 'basis', type: 'text', title: 'Basis' },
  { name: 'about', type: 'text', title: 'About' },
  { name: 'event', type: 'id', title: 'Event' },
  { name: 'event_title', type: 'text', title: 'Event title' },
  { name: 'family', type: 'text', title: 'Family' },
  { name: 'subject', type: 'id', title: 'Subject' },
  { name: 'subject_name', type: 'text', title: 'Subject name' },
  { name: 'actor', type: 'id', title: 'Actor' },
  { name: 'actor_name', type: 'text', title: 'Actor name' },
  { name: 'coder', type: 'id', title: 'Coder' },
  { name: 'outlets', type: 'integer', title: 'Outlets' },
  { name: 'originators', type: 'integer', title: 'Originators' },
  { name: 'distance', type: 'number', title: 'Difference, share of the larger' },
]

/** A row with every column, but nothing in them. A row that gets so many columns one by one is many times slower to write out. */
const EMPTY_ROW: Readonly<Record<string, null>> = JSON.parse(
  JSON.stringify(
    Object.fromEntries([...columnsOf('a'), ...columnsOf('b'), ...PAIR_COLUMNS, ...BEHIND_COLUMNS].map(({ name }) => [name, null])),
  ),
)

const rounded = (distance: number) => Math.round(distance * 1e4) / 1e4

function aboutInWords(layer: AgreementRow['layer'], a: Account, named: Pick<AgreementRow, 'subject_name' | 'actor_name'>): string {
  const parts = layer === 'positions' ? [named.actor_name, a.target_name] : [a.metric_name, named.subject_name, a.scope]
  return parts.filter(Boolean).join(' · ')
}

function rowOf(
  pair: StoredPair,
  [first, second]: readonly [End, End],
  names: Names,
  accountFor: (end: End) => Account,
): Omit<AgreementRow, 'href'> {
  const { layer, kind, differs, outlets, originators } = pair
  const { event, event_title, family, subject, actor, coder } = first
  const subject_name = subject && (names.actors.get(subject) ?? subject)
  const row: Record<string, unknown> = { ...EMPTY_ROW }
  const a = writeAccount(row, SIDE_COLUMNS.a, accountFor(first))
  const b = writeAccount(row, SIDE_COLUMNS.b, accountFor(second))
  const actor_name = actor && (names.actors.get(actor) ?? actor)
  const cells: Partial<AgreementRow> = {
    layer,
    first: first.id,
    second: second.id,
    kind,
    differs,
    basis: basisOf({ kind, differs, originators, actor_name, a, b }),
    about: aboutInWords(layer, a, { subject_name, actor_name }),
    event,
    event_title,
    family,
    subject,
    subject_name,
    actor,
    actor_name,
    coder,
    outlets,
    originators,
    distance: rounded(pair.distance),
    n: second.excerpts ?? (first.rid === second.rid ? 1 : 2),
  }
  return Object.assign(row, cells) as Omit<AgreementRow, 'href'>
}

async function rows(reading: Reading): Promise<ReadRows<AgreementRow>> {
  const { pairs, total, undated } = await readPairs(reading)
  const ends = await readEnds(reading.db, pairs, reading.filters)
  const accountFor = accountReader(reading.names)
  return { rows: pairs.map((pair, at) => rowOf(pair, ends[at] as [End, End], reading.names, accountFor)), total, undated: undated?.size }
}

export const agreement = defineView<AgreementRow>({
  id: 'agreement',
  version: 2,
  tables: ['claims', 'positions'],
  title: 'Agreement',
  question: 'Where do accounts agree, differ or contradict each other?',
  subtitle: 'Pairs of accounts of one quantity or one stance, and what tells them apart',
  method: [
    'A row is a pair of accounts: what one article states on the word of one chain of voices. What an article repeats is one account. Both accounts satisfy what is selected, and one coder read both.',
    'Compared are claims of the same event, metric, subject and scope. Bounds and ranges are compared as intervals, alternatives as the range that they span; “about” stands for 5 % up and down. Where one value could satisfy both, both can hold, and so can actors or places of which one account names those of the other and more, or which one voice names; a vague or unknown quantity is compared with nothing, nor are answers in free text that differ.',
    'The originator is the last of the chain of voices. Values of one originator are a series where the share of ballots counted, the day, or the place in one text differs or is given of one alone, and a contradiction where nothing tells them apart. Values of two originators are rival figures. An article’s own voice is an originator of its own, and somebody unnamed is never the same in another article.',
    'Equal values are an agreement. Where both rest on one originator, that is one voice, not two confirmations.',
    'Claims of the same metric with another scope, or of another metric of the family that one originator alone states, are shown as not comparable, with the reason.',
    'Stances are in conflict when one actor is said to hold both toward one target, one for and one against it, and nothing orders them. Stated and denied, given and withdrawn, and other targets of one family are kinds of their own.',
    'A list whose stated total is another number than that of its members, as one coder reads both, is shown where the text says that the list is complete; where it says that it is not, if it names more than the total.',
    `Up to ${ALL_WITH_ALL} accounts of one quantity are each compared with each; of more, each with the lowest and the highest alone.`,
    'Order: contradiction, conflict, stated and denied, given and withdrawn, list and total, rival figures, series, both can hold, agreement, not the same target, not comparable; within a kind, two outlets before one, then by the difference of the two numbers as a share of the larger. Parallax does not say which account is right.',
  ],
  options: {
    kind: {
      kind: 'choice',
      choices: ['all', ...PAIR_KINDS],
      default: 'all',
      title: 'Kind',
      words: {
        all: 'all kinds',
        'stated-and-denied': 'stated and denied',
        'given-and-withdrawn': 'given and withdrawn',
        'list-total': 'list and its total',
        'rival-figures': 'rival figures',
        compatible: 'both can hold',
        'not-the-same-target': 'not the same target',
        'not-comparable': 'not comparable',
      },
    },
    sort: { kind: 'choice', choices: ['sharpest', 'date'], default: 'sharpest', title: 'Order' },
  },
  columns: [...PAIR_COLUMNS, ...columnsOf('a'), ...columnsOf('b'), ...BEHIND_COLUMNS],
  filters: [...new Set([...APPLICABLE.claims, ...APPLICABLE.positions])],
  isWithinArticles: true,
  countsUndated: true,
  key: ['layer', 'first', 'second'],
  facts: pairFacts,
  rows,
})
