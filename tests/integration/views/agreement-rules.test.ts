import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ViewResponse } from '@/lib/api/contract/table'
import type { Row } from '@/lib/corpus/tables'
import { closeDatabases } from '@/lib/store/open'
import type { AgreementRow } from '@/lib/views/rows/agreement'
import { emptyCorpus } from '../../builders/corpus'
import { temporaryDirectory } from '../../builders/temporary-directory'
import { getJson, serve } from '../api/api'

const dir = temporaryDirectory()
afterAll(closeDatabases)

type Claim = Partial<Row<'claims'>> & { article?: string }
type Position = Partial<Row<'positions'>> & { article?: string }

/** Two outlets with two articles each, one excerpt an article, and these facts about one event or those that they name. */
function corpusOf(claims: readonly Claim[], positions: readonly Position[] = [], lists: Row<'lists'>[] = []) {
  const corpus = emptyCorpus({ name: 'rules' })
  const articles = ['a-1', 'a-2', 'b-1', 'b-2']
  const said = { event_id: 'vote', attitude: 'reports', coder_id: 'coder-1' } as const
  Object.assign(corpus.tables, {
    outlets: ['a', 'b'].map((id) => ({ id, name: id.toUpperCase() })),
    articles: articles.map((id, day) => ({
      id,
      outlet_id: id.slice(0, 1),
      title: id,
      language: 'en',
      published_on: `2024-01-0${day + 1}`,
    })),
    excerpts: articles.map((id) => ({
      id: `${id}-x`,
      article_id: id,
      unit: 'passage',
      summary: 'Words.',
      events: [...new Set(['vote', ...claims.flatMap((claim) => ((claim.article ?? 'a-1') === id ? (claim.event_id ?? []) : []))])],
    })),
    events: [...new Set(['vote', ...claims.flatMap(({ event_id }) => event_id ?? [])])].map((id) => ({ id, title: id })),
    coders: ['coder-1', 'coder-2'].map((id) => ({ id, name: id, kind: 'human' })),
    actors: [
      { id: 'council', name: 'Council', kind: 'government-body' },
      { id: 'pollster', name: 'Pollster', kind: 'pollster' },
      { id: 'officials', name: 'Officials', kind: 'unnamed' },
      ...[...new Set(['state', ...positions.flatMap(({ actor_id }) => actor_id ?? [])])]
        .filter((id) => !['council', 'pollster'].includes(id))
        .map((id) => ({ id, name: id, kind: 'state' as const })),
    ],
    metrics: [
      { id: 'turnout', family: 'turnout', name: 'Turnout', kind: 'number', unit: '%' },
      { id: 'fair', family: 'fair', name: 'Was it fair', kind: 'yes-no' },
      { id: 'blamed', family: 'blame', name: 'Who is blamed', kind: 'actor' },
      { id: 'why', family: 'why', name: 'Why', kind: 'text' },
    ],
    targets: ['winner', 'result'].map((id) => ({ id, family: 'outcome', name: id })),
    claims: claims.map(({ article = 'a-1', ...claim }, at) => ({
      id: `claim-${at}`,
      excerpt_id: `${article}-x`,
      metric_id: claim.answer ? 'fair' : 'turnout',
      comparator: 'eq',
      ...said,
      ...claim,
    })),
    positions: positions.map(({ article = 'a-1', ...position }, at) => ({
      id: `position-${at}`,
      excerpt_id: `${article}-x`,
      actor_id: 'state',
      target_id: 'winner',
      stance: 'recognises',
      modality: 'holds',
      ...said,
      ...position,
    })),
    lists,
  })
  return corpus
}

let corpora = 0
/** The pairs that an import stores, which are those that are made when a filter that all satisfy is asked for. */
async function pairs(...facts: Parameters<typeof corpusOf>): Promise<AgreementRow[]> {
  const name = `rules-${++corpora}`
  await serve(dir, corpusOf(...facts), name)
  const asked = async (filter: string) =>
    (await getJson<ViewResponse<AgreementRow>>(`/api/corpora/${name}/views/agreement?top=all${filter}`)).rows
  const [stored, made] = await Promise.all([asked(''), asked('&outlet=a,b')])
  const withoutAddress = (rows: readonly AgreementRow[]) => rows.map(({ href: _, ...row }) => row)
  expect(withoutAddress(made)).toEqual(withoutAddress(stored))
  return stored
}

/** Cases of two facts stand in one corpus, kept apart by an event or an actor that has the name of the case. */
const idOf = (name: string) => name.toLowerCase().replaceAll(/\W+/g, '-')
const kindsOf = (rows: readonly AgreementRow[], name: string) =>
  rows.filter(({ event, actor }) => [event, actor].includes(idOf(name))).map(({ kind, differs }) => differs ?? kind)

const council = { voices: [['council']] }
const pollster = { article: 'b-1', voices: [['pollster']] }

describe('two claims', () => {
  const cases: [string, Claim, Claim, string[]][] = [
    ['of one originator that differ', { value: '40', ...council }, { value: '50', article: 'b-1', ...council }, ['contradiction']],
    [
      'of one originator at two counts',
      { value: '40', counted_share: '80', ...council },
      { value: '50', counted_share: '97', article: 'b-1', ...council },
      ['series'],
    ],
    ['of one originator in an order', { value: '40', sequence: 1, ...council }, { value: '50', sequence: 2, ...council }, ['series']],
    [
      'of one originator on two days',
      { value: '40', as_of: '2024-01-01', ...council },
      { value: '50', as_of: '2024-01-02', ...council },
      ['series'],
    ],
    ['of two originators that differ', { value: '40', ...council }, { value: '50', ...pollster }, ['rival-figures']],
    ['of two originators that are equal', { value: '40', ...council }, { value: '40', ...pollster }, ['agreement']],
    ['a number and about the same', { value: '40', ...council }, { value: '40', comparator: 'approx', ...pollster }, ['agreement']],
    [
      'a number and about another within a twentieth',
      { value: '40', ...council },
      { value: '41', comparator: 'approx', ...pollster },
      ['compatible'],
    ],
    ['a bound and a number beyond it', { value: '40', comparator: 'more_than', ...council }, { value: '41', ...pollster }, ['compatible']],
    [
      'a bound and the number itself',
      { value: '40', comparator: 'more_than', ...council },
      { value: '40', ...pollster },
      ['rival-figures'],
    ],
    ['a bound that includes the number', { value: '40', comparator: 'at_least', ...council }, { value: '40', ...pollster }, ['compatible']],
    [
      'two ranges that meet',
      { comparator: 'range', low: '10', high: '20', ...council },
      { comparator: 'range', low: '20', high: '30', ...pollster },
      ['compatible'],
    ],
    [
      'two ranges apart',
      { comparator: 'range', low: '10', high: '20', ...council },
      { comparator: 'range', low: '21', high: '30', ...pollster },
      ['rival-figures'],
    ],
    ['alternatives and one of them', { comparator: 'one_of', values: ['3', '4'], ...council }, { value: '4', ...pollster }, ['compatible']],
    ['a number and something vague', { value: '40', ...council }, { comparator: 'vague', wording: 'many', ...pollster }, ['value']],
    ['of other scopes', { value: '40', scope: 'men', ...council }, { value: '50', scope: 'women', ...pollster }, ['scope']],
    ['of two coders', { value: '40', ...council }, { value: '50', coder_id: 'coder-2', ...pollster }, []],
    ['in the own voices of two articles of one outlet', { value: '40' }, { value: '50', article: 'a-2' }, ['rival-figures']],
    [
      'of somebody unnamed in two articles',
      { value: '40', voices: [['officials']] },
      { value: '50', article: 'b-1', voices: [['officials']] },
      ['rival-figures'],
    ],
    [
      'of somebody unnamed in one article',
      { value: '40', voices: [['officials']] },
      { value: '50', voices: [['officials']] },
      ['contradiction'],
    ],
    ['repeated in one article', { value: '40', ...council }, { value: '40', ...council }, []],
    ['yes and no', { answer: 'yes', ...council }, { answer: 'no', ...pollster }, ['rival-figures']],
    [
      'of whom one names more',
      { metric_id: 'blamed', answer: 'state', ...council },
      { metric_id: 'blamed', answer: 'council|state', ...pollster },
      ['compatible'],
    ],
    [
      'of one voice that names others',
      { metric_id: 'blamed', answer: 'state', ...council },
      { metric_id: 'blamed', answer: 'council', article: 'b-1', ...council },
      ['compatible'],
    ],
    ['in free text', { metric_id: 'why', answer: 'rain', ...council }, { metric_id: 'why', answer: 'snow', ...pollster }, ['text']],
  ]
  let rows: AgreementRow[]
  beforeAll(async () => {
    rows = await pairs(cases.flatMap(([name, a, b]) => [a, b].map((claim) => ({ ...claim, event_id: idOf(name) }))))
  })

  it.each(cases)('%s', (name, _a, _b, expected) => {
    expect(kindsOf(rows, name)).toEqual(expected)
  })

  it('says of an agreement on one originator that it is one voice', async () => {
    const [row] = await pairs([
      { value: '40', ...council },
      { value: '40', article: 'b-1', ...council },
    ])
    expect([row?.kind, row?.originators, row?.basis]).toEqual(['agreement', 1, 'Both rest on Council: one voice, not two confirmations'])
  })

  it('compares each of many accounts with the lowest and the highest', async () => {
    const claims = Array.from({ length: 20 }, (_, at) => ({
      value: `${40 + at}`,
      article: at % 2 ? 'a-1' : 'b-1',
      as_of: `2024-01-${10 + at}`,
      ...council,
    }))
    const found = await pairs(claims)
    expect(found).toHaveLength(19 + 18)
    expect(found.every((row) => [40, 59].includes(row.a_value ?? 0) || [40, 59].includes(row.b_value ?? 0))).toBe(true)
  })
})

describe('two positions', () => {
  const cases: [string, Position, Position, string[]][] = [
    ['one for, one against', {}, { stance: 'rejects', article: 'b-1' }, ['conflict']],
    ['one for, then against', { sequence: 1 }, { stance: 'rejects', sequence: 2 }, ['series']],
    ['held and withdrawn', { sequence: 1 }, { modality: 'withdrawn', sequence: 2 }, ['given-and-withdrawn']],
    ['stated and denied', {}, { modality: 'denied', article: 'b-1' }, ['stated-and-denied']],
    ['the same in two articles', {}, { article: 'b-1' }, ['agreement']],
    ['the same in one article', {}, {}, []],
    ['toward another target of the family', {}, { target_id: 'result', article: 'b-1' }, ['target']],
    ['of two coders', {}, { stance: 'rejects', coder_id: 'coder-2', article: 'b-1' }, []],
  ]
  let rows: AgreementRow[]
  beforeAll(async () => {
    rows = await pairs(
      [],
      cases.flatMap(([name, a, b]) => [a, b].map((position) => ({ ...position, actor_id: idOf(name) }))),
    )
  })

  it.each(cases)('%s', (name, _a, _b, expected) => {
    expect(kindsOf(rows, name)).toEqual(expected)
  })
})

it('makes of any accounts the pairs that an import stores', async () => {
  const [article, day, order] = [
    fc.constantFrom('a-1', 'a-2', 'b-1', 'b-2'),
    fc.constantFrom(null, '2024-01-01', '2024-01-02'),
    fc.constantFrom(null, 1, 2),
  ]
  const voices = fc.constantFrom([], [['council']], [['pollster']], [['officials']], [['council', 'pollster']])
  const said = { article, as_of: day, sequence: order, voices, coder_id: fc.constantFrom('coder-1', 'coder-1', 'coder-2') }
  const scope = fc.constantFrom(null, 'all', 'some')
  const number = fc.record({
    ...said,
    metric_id: fc.constant('turnout'),
    comparator: fc.constantFrom('eq', 'approx', 'more_than', 'less_than', 'at_least', 'at_most', 'vague', 'unknown'),
    value: fc.constantFrom('40', '41', '80'),
    counted_share: fc.constantFrom(null, '80', '97'),
    event_id: fc.constantFrom('vote', 'count', 'recount'),
    scope,
  })
  const answers = { fair: ['yes', 'no'], blamed: ['council', 'pollster', 'council|pollster'], why: ['fear', 'hope', 'habit'] }
  const answer = fc.oneof(
    ...Object.entries(answers).map(([metric_id, of]) =>
      fc.record({
        ...said,
        metric_id: fc.constant(metric_id),
        answer: fc.constantFrom(...of),
        event_id: fc.constantFrom('vote', 'count'),
        scope,
      }),
    ),
  )
  const position = fc.record({
    ...said,
    target_id: fc.constantFrom('winner', 'result'),
    stance: fc.constantFrom('recognises', 'supports', 'waits', 'rejects'),
    modality: fc.constantFrom('holds', 'holds', 'denied', 'expected', 'withdrawn'),
    actor_id: fc.constantFrom('state', 'council', 'pollster'),
    event_id: fc.constantFrom('vote', 'count'),
  })
  const sample = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number) => fc.sample(arbitrary, { seed: 7, numRuns })
  const claims = [...sample(number, 120), ...sample(answer, 60)].map(({ value, ...claim }: Record<string, unknown>) => ({
    ...claim,
    ...(value && !['vague', 'unknown'].includes(`${claim.comparator}`) ? { value } : {}),
  }))
  const found = await pairs(claims as Claim[], sample(position, 60) as unknown as Position[])
  expect(new Set(found.map(({ kind, differs }) => differs ?? kind)).size).toBe(11)
})

describe('a list and its total', () => {
  const from = (comparator: Claim['comparator'], rest: Claim): Claim => ({ comparator, ...rest })
  const cases: [string, string | Claim, 'yes' | 'no' | 'unclear', boolean][] = [
    ['complete, as many', '2', 'yes', false],
    ['complete, more stated', '3', 'yes', true],
    ['complete, fewer stated', '1', 'yes', true],
    ['incomplete, more stated', '3', 'no', false],
    ['incomplete, fewer stated', '1', 'no', true],
    ['unclear', '1', 'unclear', false],
    ['under as many as are named', from('less_than', { value: '2' }), 'no', true],
    ['under more than are named', from('less_than', { value: '3' }), 'no', false],
    ['complete, a range above', from('range', { low: '3', high: '5' }), 'yes', true],
    ['complete, a range around', from('range', { low: '1', high: '5' }), 'yes', false],
    ['complete, over as many', from('more_than', { value: '2' }), 'yes', true],
  ]
  let rows: AgreementRow[]
  beforeAll(async () => {
    const totals = cases.map(([, total]) => (typeof total === 'string' ? { value: total } : total))
    const members = cases.flatMap(([name]) => [
      ...['state', 'council'].map((actor_id) => ({ actor_id, list_id: idOf(name) })),
      { actor_id: 'other', list_id: idOf(name), coder_id: 'coder-2' },
    ])
    const lists = cases.map(([name, , complete], at) => ({
      id: idOf(name),
      excerpt_id: 'a-1-x',
      name,
      complete,
      total_claim_id: `claim-${at}`,
    }))
    rows = await pairs(totals, members, lists)
  })

  it.each(cases)('%s', (name, _total, _complete, isFound) => {
    const found = rows.filter(({ kind, second }) => kind === 'list-total' && second === idOf(name))
    expect(found.map(({ b_value, n }) => [b_value, n])).toEqual(isFound ? [[2, 1]] : [])
  })
})
