import { describe, expect, it } from 'vitest'
import { accountLabel, accountOf, accountRemarks } from '@/components/charts/agreement/account.model'
import { agreementCards, agreementModel } from '@/components/charts/agreement/agreement.model'
import { sharpest } from '@/components/charts/agreement/sharpest.model'
import { ALL_WITH_ALL } from '@/lib/store/accounts/pairs'
import { type Account, type AgreementRow, ALL_COMPARED } from '@/lib/views/rows/agreement'

const account = (overrides: Partial<Account> = {}): Account => ({
  says: '40 %',
  outlet: 'a',
  outlet_name: 'A',
  article: 'a-1',
  published_on: null,
  voices: [['council']],
  voice_names: [['Council']],
  relayed: false,
  attitude: 'reports',
  metric: 'turnout',
  metric_name: 'Turnout',
  unit: '%',
  scope: null,
  target: null,
  target_name: null,
  comparator: 'eq',
  value: 40,
  low: null,
  high: null,
  values: null,
  answer: null,
  stance: null,
  modality: null,
  counted_share: null,
  as_of: null,
  sequence: null,
  wording: null,
  excerpt: 'a-1-x',
  ...overrides,
})

function pair(
  first: string,
  second: string,
  a: Partial<Account>,
  b: Partial<Account>,
  overrides: Partial<AgreementRow> = {},
): AgreementRow {
  const sides = Object.fromEntries(
    [account(a), account({ outlet: 'b', outlet_name: 'B', ...b })].flatMap((side, at) =>
      Object.entries(side).map(([name, cell]) => [`${at ? 'b' : 'a'}_${name}`, cell]),
    ),
  )
  return {
    ...sides,
    layer: 'claims',
    first,
    second,
    kind: 'rival-figures',
    differs: null,
    basis: 'Two voices',
    about: 'Turnout',
    event: 'vote',
    event_title: 'The vote',
    family: 'turnout',
    subject: null,
    subject_name: null,
    actor: null,
    actor_name: null,
    coder: 'coder-1',
    outlets: 2,
    originators: 2,
    distance: 0.2,
    n: 2,
    href: `${first}~${second}`,
    ...overrides,
  } as AgreementRow
}

const three = [
  pair('one', 'two', {}, { value: 50 }),
  pair('one', 'three', {}, { value: 40 }, { kind: 'agreement', distance: 0 }),
  pair('two', 'three', { value: 50, outlet: 'b' }, { value: 40 }),
]

describe('cards of pairs', () => {
  it('put all accounts of one quantity on one card, each value once, the largest first', () => {
    const [card, ...others] = agreementCards(three)
    expect(others).toEqual([])
    expect(card?.kind).toBe('rival-figures')
    expect(card?.values.map(({ label, accounts }) => [label.replaceAll('\u00a0', ' '), accounts.map(({ fact }) => fact)])).toEqual([
      ['50 %', ['two']],
      ['40 %', ['one', 'three']],
    ])
    expect([card?.accounts, card?.outlets, card?.pairs.length]).toEqual([3, 2, 3])
  })

  it('say the scope beside a value only where it differs', () => {
    const [card] = agreementCards([pair('one', 'two', { scope: 'men' }, { value: 50 }, { kind: 'not-comparable', differs: 'scope' })])
    expect(card?.values.map(({ label }) => label.replaceAll('\u00a0', ' '))).toEqual(['50 % · no scope given', '40 % · men'])
    expect(agreementCards([pair('one', 'two', { scope: 'men' }, { scope: 'men', value: 50 })])[0]?.about).toBe('men')
  })

  it('stand under their sharpest kind, and each kind is counted in pairs', () => {
    const { sections, counts } = agreementModel(three)
    expect(sections.map(({ kind, open, cards }) => [kind, open, cards.length])).toEqual([['rival-figures', true, 1]])
    expect(counts.map(({ kind, pairs }) => [kind, pairs])).toEqual([
      ['rival-figures', 2],
      ['agreement', 1],
    ])
  })

  it('lose no account and no pair', () => {
    const facts = agreementModel(three).sections.flatMap(({ cards }) =>
      cards.flatMap(({ values }) => values.flatMap(({ accounts }) => accounts)),
    )
    expect(facts.map(({ fact }) => fact).sort()).toEqual(['one', 'three', 'two'])
  })
})

describe('an account', () => {
  it('says a stance in words and what the article does with it', () => {
    const row = pair('one', 'two', { stance: 'recognises', modality: 'withdrawn', comparator: null, attitude: 'disputes', sequence: 2 }, {})
    const first = accountOf(row, 'a')
    expect(accountLabel(first)).toBe('no longer recognises')
    expect(accountRemarks(first)).toEqual(['no. 2 in its text', 'disputed by the article'])
  })

  it('in its own voice has no attitude toward another’s word', () => {
    expect(accountRemarks(accountOf(pair('one', 'two', { voices: [], attitude: 'endorses' }, {}), 'a'))).toEqual([])
  })
})

describe('the sharpest contrasts', () => {
  const metric = (name: string) => ({ metric: name, metric_name: name })
  const of = (name: string, overrides: Partial<AgreementRow>) => pair(`${name}-1`, `${name}-2`, metric(name), metric(name), overrides)

  it('are between two outlets before within one, then by kind, then by distance', () => {
    const rows = [
      of('same', { kind: 'agreement' }),
      of('one-outlet', { kind: 'contradiction', outlets: 1 }),
      of('near', { distance: 0.1 }),
      of('far', { distance: 0.9 }),
      of('withdrawn', { kind: 'given-and-withdrawn' }),
      of('aside', { kind: 'not-comparable', differs: 'scope', distance: 1 }),
      of('unlike', { kind: 'not-comparable', differs: 'text', distance: 0 }),
    ]
    expect(sharpest(rows).map(({ title }) => title)).toEqual(['withdrawn', 'far', 'near', 'aside', 'one-outlet'])
  })
})

it('a card says that of many accounts most pairs are not looked at, as the store has it', () => {
  expect(ALL_COMPARED).toBe(ALL_WITH_ALL)
  const against = (accounts: number, scopeOf: (at: number) => string | null = () => null) =>
    Array.from({ length: accounts - 1 }, (_, at) => pair('c0', `c${at + 1}`, {}, { value: 41 + at, scope: scopeOf(at) }))
  const leftOf = (rows: AgreementRow[]) => agreementCards(rows).map(({ left }) => left)
  expect(leftOf(against(ALL_COMPARED))).toEqual([null])
  expect(leftOf(against(ALL_COMPARED + 1))).toEqual(['Of more than 12 accounts each is compared with the lowest and the highest alone.'])
  expect(leftOf(against(ALL_COMPARED + 1, (at) => (at % 2 ? 'police' : null)))).toEqual([null])
})
