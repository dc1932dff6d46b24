import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExcerptPage } from '@/lib/api/contract/excerpt'
import type { ViewResponse } from '@/lib/api/contract/table'
import { closeDatabases } from '@/lib/store/open'
import type { ReliabilityRow } from '@/lib/views/rows/reliability'
import { temporaryDirectory } from '../../builders/temporary-directory'
import { getJson, serve } from '../api/api'
import { framedCorpus } from './framed-corpus'

const dir = temporaryDirectory()
afterAll(closeDatabases)

/** The ten units of section A of Krippendorff (2011): where the first and the second observer say 1. */
const FIRST = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
const SECOND = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
const found = (values: readonly number[], code: string) => values.map((value) => (value ? [code] : []))

beforeAll(async () => {
  const corpus = framedCorpus([
    {
      outlet: 'one',
      coders: {
        first: [...found(FIRST, 'fraud-count'), ['mandate'], ['mandate']],
        second: [...found(SECOND, 'fraud'), ['mandate:leader!'], null],
      },
    },
    { outlet: 'two', coders: { agreed: [['morality']], first: [['morality']] } },
  ])
  corpus.tables.coders.push({ id: 'third', name: 'Third', kind: 'human' })
  await serve(dir, corpus, 'framed')
  await serve(dir, framedCorpus([{ outlet: 'one', coders: { first: [['fraud']] } }], 'single'), 'single')
})

const reliability = (query = '', corpus = 'framed') =>
  getJson<ViewResponse<ReliabilityRow>>(`/api/corpora/${corpus}/views/reliability${query && `?${query}`}`)
const rowOf = ({ rows }: { rows: ReliabilityRow[] }, code: string) => rows.find((row) => row.code === code)

describe('the view reliability', () => {
  it('gives α of the excerpts that both reviewed, a code with those below it', async () => {
    const answer = await reliability()
    expect(rowOf(answer, 'fraud')).toMatchObject({ reviewed: 11, both: 1, only_a: 1, only_b: 3, neither: 6, agreement: 63.6, n: 11 })
    expect(rowOf(answer, 'fraud')?.alpha).toBe(0.125)
    expect(rowOf(answer, 'fraud-count')).toMatchObject({ both: 0, only_a: 2, only_b: 0 })
  })

  it('looks at presence, whoever’s word it is on', async () => {
    expect(rowOf(await reliability(), 'mandate')).toMatchObject({ both: 1, only_a: 0, only_b: 0, alpha: 1, low: null })
  })

  it('says why α or its interval is missing', async () => {
    const answer = await reliability()
    expect(rowOf(answer, 'mandate')?.reason).toBe('No disagreement to resample')
    expect(rowOf(answer, 'morality')).toMatchObject({ alpha: null, agreement: 100, reason: 'Neither found it in any excerpt' })
  })

  it('leads to all that both reviewed, or to what they disagree on', async () => {
    const all = rowOf(await reliability(), 'fraud')
    expect((await getJson<ExcerptPage>(all?.href ?? '')).total).toBe(11)
    const divided = rowOf(await reliability('show=disagreements'), 'fraud')
    expect(divided).toMatchObject({ n: 4, reviewed: 11, alpha: all?.alpha })
    const page = await getJson<ExcerptPage>(divided?.href ?? '')
    expect(page.excerpts.map(({ excerpt }) => excerpt)).toEqual(['a1-1', 'a1-3', 'a1-6', 'a1-9'])
  })

  it('reads the pair with most in common, or the one asked for, and names the others', async () => {
    const { notes } = await reliability()
    expect(notes[0]?.text).toBe('Agreement of First and Second. Also: Agreed and First (coder=agreed,first).')
    const other = rowOf(await reliability('coder=agreed'), 'morality')
    expect(other).toMatchObject({
      coder_a: 'agreed',
      coder_b: 'first',
      reviewed: 1,
      both: 1,
      alpha: null,
      reason: 'Both found it in every excerpt',
    })
  })

  it('refuses where nothing is coded twice', async () => {
    const refusal = async (query: string, corpus?: string) =>
      (await reliability(query, corpus)).notes.map(({ code, text }) => `${code}: ${text}`)
    expect(await refusal('', 'single')).toEqual([
      'refused: No excerpt of this corpus was examined by two coders, so nothing can be said of how they agree.',
    ])
    expect(await refusal('coder=agreed,second')).toEqual([
      'refused: These coders have no excerpt in common, or are more than two: agreement is of two coders at a time.',
    ])
    expect(await refusal('coder=third')).toEqual([
      'refused: This coder examined no excerpt that another one examined too, and agreement is of two coders.',
    ])
    expect(await refusal('outlet=two')).toEqual(['refused: No excerpt under these filters was examined by both First and Second.'])
  })
})
