import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ViewResponse } from '@/lib/api/contract/table'
import { closeDatabases } from '@/lib/store/open'
import type { GapRow } from '@/lib/views/rows/gaps'
import { emptyCorpus } from '../../builders/corpus'
import { temporaryDirectory } from '../../builders/temporary-directory'
import { getJson, serve } from '../api/api'

const dir = temporaryDirectory()
afterAll(closeDatabases)

/** One outlet for each state; `elsewhere` is cited only. */
function corpusOfStates() {
  const corpus = emptyCorpus({ name: 'states' })
  const said = { event_id: 'part', attitude: 'reports', coder_id: 'coder-1' } as const
  const days = { finds: '2024-02-01', searched: '2024-02-02', older: '2023-02-01', unread: '2024-02-03' }
  Object.assign(corpus.tables, {
    outlets: [...Object.keys(days), 'elsewhere'].map((id) => ({ id, name: id })),
    articles: Object.entries(days).map(([id, published_on]) => ({ id, outlet_id: id, title: id, language: 'en', published_on })),
    excerpts: Object.keys(days).map((id) => ({ id: `${id}-x`, article_id: id, unit: 'passage', summary: 'Words.', events: ['part'] })),
    events: [
      { id: 'whole', title: 'The whole', starts_on: '2024-01-01' },
      { id: 'part', title: 'A part', date_text: 'January 2024', part_of: 'whole' },
    ],
    coders: [
      { id: 'coder-1', name: 'One', kind: 'human' },
      { id: 'coder-2', name: 'Two', kind: 'adjudicated' },
    ],
    actors: [{ id: 'state', name: 'State', kind: 'state' }],
    metrics: [{ id: 'dead', family: 'toll', name: 'Dead', kind: 'number' }],
    targets: [{ id: 'winner', family: 'outcome', name: 'The winner' }],
    codes: [
      { id: 'force', codebook: 'frames', kind: 'frame', name: 'Force' },
      { id: 'coup', codebook: 'frames', kind: 'frame', name: 'Coup', parent_id: 'force' },
    ],
    coverage: ['searched', 'older'].map((article_id) => ({
      article_id,
      event_id: 'whole',
      layer: 'figures',
      coder_id: 'coder-1',
      coded: 'full',
    })),
    claims: [{ id: 'claim', excerpt_id: 'finds-x', metric_id: 'dead', comparator: 'eq', value: '3', ...said }],
    positions: [
      { id: 'position', excerpt_id: 'finds-x', actor_id: 'state', target_id: 'winner', stance: 'recognises', modality: 'denied', ...said },
    ],
    codings: [{ excerpt_id: 'finds-x', code_id: 'coup', coder_id: 'coder-1' }],
  })
  return corpus
}

const ask = (query = '') => getJson<ViewResponse<GapRow>>(`/api/corpora/states/views/gaps?${query}`)
const statesOf = (rows: readonly GapRow[], kind: string) =>
  Object.fromEntries(rows.filter((row) => row.kind === kind).map(({ outlet, state }) => [outlet, state]))

beforeAll(() => serve(dir, corpusOfStates(), 'states'))

describe('what each outlet has of a fact', () => {
  it('tells five states apart', async () => {
    const { rows, total_rows } = await ask('outlet=elsewhere,finds,older,searched,unread')
    expect(statesOf(rows, 'figures')).toEqual({
      elsewhere: 'no-article',
      finds: 'mentioned',
      older: 'before',
      searched: 'coded',
      unread: 'not-coded',
    })
    expect(total_rows).toBe(rows.length)
    const [row] = rows.filter(({ kind, outlet }) => kind === 'figures' && outlet === 'finds')
    expect([row?.n, row?.outlets_with, row?.outlets_coded, row?.fact, row?.coder]).toEqual([1, 1, 2, 'Dead', 'coder-1'])
  })

  it('compares those that have articles, unless others are asked for', async () => {
    expect([...new Set((await ask()).rows.map(({ outlet }) => outlet))]).toEqual(['finds', 'older', 'searched', 'unread'])
  })

  it('searches each kind of fact for itself', async () => {
    const { rows } = await ask()
    expect(statesOf(rows, 'positions')).toEqual({ finds: 'mentioned', older: 'before', searched: 'not-coded', unread: 'not-coded' })
    expect(statesOf(rows, 'frames')).toEqual({ finds: 'mentioned', older: 'not-coded', searched: 'not-coded', unread: 'not-coded' })
    const { rows: ofEvent } = await ask('event=part&kind=frames')
    expect(statesOf(ofEvent, 'frames')).toEqual({ finds: 'mentioned', older: 'before', searched: 'not-coded', unread: 'not-coded' })
    expect(rows.find(({ kind }) => kind === 'positions')?.fact).toBe('State recognises (denied): The winner')
  })

  it('says of an outlet without an article in the selection that none is loaded', async () => {
    expect(statesOf((await ask('from=2024-02-01&to=2024-02-02&kind=figures')).rows, 'figures')).toEqual({
      finds: 'mentioned',
      older: 'no-article',
      searched: 'coded',
      unread: 'no-article',
    })
  })

  it('reads the coder who is asked for', async () => {
    expect((await ask('coder=coder-2')).rows).toEqual([])
  })

  it('says when nothing can be missing, and what not found means under filters', async () => {
    expect((await ask('outlet=finds')).notes.map(({ code }) => code)).toContain('one-outlet')
    for (const filter of ['attitude=reports', 'from=1900-01-01'])
      expect((await ask(filter)).notes.map(({ code }) => code)).toContain('not-found-filtered')
  })
})

describe('a frame above another', () => {
  const framesIn = async (query: string) =>
    (await ask(`kind=frames&outlet=finds,searched&${query}`)).rows.map(({ code, outlet, state, n }) => [code, outlet, state, n])
  const coup = [
    ['coup', 'finds', 'mentioned', 1],
    ['coup', 'searched', 'not-coded', 0],
  ]
  const force = coup.map(([, ...rest]) => ['force', ...rest])

  it.each([
    ['counted at import', ''],
    ['counted in code', 'from=2020-01-01'],
    ['asked of the database', 'codebook=frames'],
  ])('is found where the one below it is: %s', async (_, query) => {
    expect(await framesIn(query)).toEqual([...coup, ...force])
    const { rows } = await ask(`kind=frames&${query}`)
    const [above] = rows.filter(({ code, n }) => code === 'force' && n > 0)
    expect((await getJson<{ total: number }>(above?.href ?? '')).total).toBe(1)
  })

  it('is left out where the one below it is asked for', async () => {
    expect(await framesIn('code=coup')).toEqual(coup)
    expect(await framesIn('code=force')).toEqual([...coup, ...force])
  })
})
