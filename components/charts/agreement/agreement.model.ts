import { groupBy } from '@/components/charts/group-by'
import type { NameOf } from '@/components/charts/value-label'
import { familyTitle } from '@/lib/api/contract/family-title'
import { type AgreementRow, ALL_COMPARED, PAIR_KINDS, type PairKind } from '@/lib/views/rows/agreement'
import { accountChain, accountLabel, accountOf, accountRemarks, type PairAccount } from './account.model'
import { KIND_WORDS } from './words.model'

/** An account in a card, and the sharpest of the pairs that it is in. */
export interface CardAccount {
  fact: string
  account: PairAccount
  chain: string
  /** Conditions and what the article does with it, joined by commas; null for none. */
  remarks: string | null
  row: AgreementRow
}

/** What several accounts say alike. */
export interface CardValue {
  label: string
  accounts: CardAccount[]
}

export interface CardPair {
  row: AgreementRow
  words: string
}

/** All pairs about one quantity, or one actor and target. */
export interface AgreementCard {
  key: string
  /** The sharpest of its pairs. */
  kind: PairKind
  title: string
  about: string | null
  values: CardValue[]
  /** Distinct accounts. */
  accounts: number
  /** Distinct outlets. */
  outlets: number
  /** Sharpest first, as they come. */
  pairs: CardPair[]
  /** What is said of pairs that are not there; null where each account is compared with each. */
  left: string | null
}

export interface KindSection {
  kind: PairKind
  title: string
  note: string
  cards: AgreementCard[]
  /** Shown at once; the others wait folded. */
  open: boolean
}

export interface AgreementModel {
  sections: KindSection[]
  /** Pairs of each kind that there is, in order. */
  counts: { kind: PairKind; title: string; pairs: number }[]
}

/** Pairs with one key stand on one card. What is not of one quantity, or not of one target, has cards of its own. */
function cardKey(row: AgreementRow): string {
  const about = row.differs === 'metric' || row.differs === 'target' ? row.family : (row.a_metric ?? row.a_target ?? row.second)
  const isAside = row.differs === 'metric' || row.differs === 'target'
  return [
    row.layer,
    isAside ? 'aside' : '',
    row.layer === 'positions' ? '' : row.event,
    about,
    row.subject ?? row.actor ?? '',
    row.coder,
  ].join('~')
}

const KIND_RANK = new Map(PAIR_KINDS.map((kind, rank) => [kind, rank]))
const rankOf = (kind: PairKind) => KIND_RANK.get(kind) ?? PAIR_KINDS.length
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function accountsOf(rows: readonly AgreementRow[]): CardAccount[] {
  const found = new Map<string, CardAccount>()
  for (const row of rows) {
    for (const side of ['a', 'b'] as const) {
      const account = accountOf(row, side)
      if (found.has(account.fact)) continue
      const remarks = accountRemarks(account).join(', ') || null
      found.set(account.fact, { fact: account.fact, account, chain: accountChain(account), remarks, row })
    }
  }
  return [...found.values()]
}

const sizeOf = ({ value, low, high, values }: PairAccount): number | null =>
  value ?? (low !== null && high !== null ? (low + high) / 2 : (values?.[0] ?? null))

function compareAccounts(a: CardAccount, b: CardAccount): number {
  const [left, right] = [sizeOf(a.account), sizeOf(b.account)]
  if (left !== null && right !== null && left !== right) return right - left
  if ((left === null) !== (right === null)) return left === null ? 1 : -1
  return compareText(a.account.answer ?? '', b.account.answer ?? '') || compareText(a.chain, b.chain) || compareText(a.fact, b.fact)
}

/** Accounts with one key are compared with one another. */
const comparedKey = ({ event, metric, scope, target, stance }: PairAccount & { event: string }) =>
  (stance === null ? [event, metric, scope] : [target]).join('~')

/** Of more accounts of one thing most pairs are not looked at. */
function leftInWords(accounts: readonly CardAccount[]): string | null {
  const groups = groupBy(accounts, ({ account, row }) => comparedKey({ ...account, event: row.event }))
  if ([...groups.values()].every(({ length }) => length <= ALL_COMPARED)) return null
  return `Of more than ${ALL_COMPARED} accounts each is compared with the lowest and the highest alone.`
}

/** What stands before a value where the card is about more than one thing. */
function labelOf(account: PairAccount, nameOf: NameOf, several: { metrics: boolean; scopes: boolean; targets: boolean }): string {
  const label = accountLabel(account, nameOf)
  if (several.targets) return `${label}: ${account.target_name}`
  const about = [several.metrics ? account.metric_name : null, several.scopes ? (account.scope ?? 'no scope given') : null].filter(Boolean)
  return about.length ? `${label} · ${about.join(' · ')}` : label
}

const isSeveral = (accounts: readonly CardAccount[], name: 'metric' | 'scope' | 'target') =>
  new Set(accounts.map(({ account }) => account[name])).size > 1

function valuesOf(accounts: readonly CardAccount[], nameOf: NameOf): CardValue[] {
  const several = { metrics: isSeveral(accounts, 'metric'), scopes: isSeveral(accounts, 'scope'), targets: isSeveral(accounts, 'target') }
  const grouped = groupBy([...accounts].sort(compareAccounts), ({ account }) => labelOf(account, nameOf, several))
  return [...grouped].map(([label, same]) => ({ label, accounts: same }))
}

function titleOf(row: AgreementRow): string {
  if (row.differs === 'metric') return familyTitle(row.family)
  if (row.layer === 'positions') return row.differs === 'target' ? `${row.actor_name}` : `${row.actor_name}: ${row.a_target_name}`
  return row.layer === 'lists' ? (row.b_wording ?? '') : (row.a_metric_name ?? '')
}

function cardOf(key: string, rows: readonly AgreementRow[], nameOf: NameOf, withEvent: boolean): AgreementCard {
  const first = rows[0] as AgreementRow
  const accounts = accountsOf(rows)
  const values = valuesOf(accounts, nameOf)
  const scope = isSeveral(accounts, 'scope') ? null : first.a_scope
  const about = [
    first.subject_name,
    first.layer === 'lists' ? null : scope,
    withEvent && first.layer !== 'positions' ? first.event_title : null,
  ]
  return {
    key,
    kind: first.kind,
    title: titleOf(first),
    about: about.filter(Boolean).join(' · ') || null,
    values,
    accounts: accounts.length,
    outlets: new Set(accounts.map(({ account }) => account.outlet)).size,
    pairs: rows.map((row) => ({ row, words: `${row.a_says} – ${row.b_says}` })),
    left: leftInWords(accounts),
  }
}

/** Cards in the order of their sharpest pairs, as the rows come. */
export function agreementCards(rows: readonly AgreementRow[], nameOf: NameOf = () => undefined): AgreementCard[] {
  const withEvent = new Set(rows.map((row) => row.event)).size > 1
  const sharpestFirst = rows
    .map((row, place) => ({ row, place }))
    .sort((a, b) => rankOf(a.row.kind) - rankOf(b.row.kind) || a.place - b.place)
  const groups = groupBy(
    sharpestFirst.map(({ row }) => row),
    cardKey,
  )
  return [...groups].map(([key, group]) => cardOf(key, group, nameOf, withEvent))
}

const FOLDED: readonly PairKind[] = ['compatible', 'agreement', 'not-the-same-target', 'not-comparable']

/** Everything the drawing shows, in its order: a section for each kind, cards under their sharpest one. */
export function agreementModel(rows: readonly AgreementRow[], nameOf: NameOf = () => undefined): AgreementModel {
  const byKind = groupBy(agreementCards(rows, nameOf), ({ kind }) => kind)
  const kinds = PAIR_KINDS.filter((kind) => byKind.has(kind))
  return {
    sections: kinds.map((kind) => ({
      kind,
      ...KIND_WORDS[kind],
      cards: byKind.get(kind) ?? [],
      open: kinds.length === 1 || !FOLDED.includes(kind),
    })),
    counts: PAIR_KINDS.flatMap((kind) => {
      const pairs = rows.filter((row) => row.kind === kind).length
      return pairs ? [{ kind, title: KIND_WORDS[kind].title, pairs }] : []
    }),
  }
}
