import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExcerptPage } from '@/lib/api/contract/excerpt'
import type { ViewResponse } from '@/lib/api/contract/table'
import { closeDatabases } from '@/lib/store/open'
import type { AgreementRow, PairKind } from '@/lib/views/rows/agreement'
import { temporaryDirectory } from '../../builders/temporary-directory'
import { getJson, serve } from '../api/api'
import { readBundledCorpus } from '../data/corpus-directory'

const dir = temporaryDirectory()
afterAll(closeDatabases)

let rows: AgreementRow[]

const ask = (query = '') => getJson<ViewResponse<AgreementRow>>(`/api/corpora/venezuela/views/agreement?top=all${query && `&${query}`}`)
const ofMetric = (metric: string, subject: string | null = null) => rows.filter((row) => row.a_metric === metric && row.subject === subject)
const sides = (row: AgreementRow) => [`${row.a_article} ${row.a_says}`, `${row.b_article} ${row.b_says}`].sort()
const kindsOf = (found: readonly AgreementRow[]) => [...new Set(found.map(({ kind }) => kind))].sort()

beforeAll(async () => {
  const { corpus, problems } = await readBundledCorpus()
  if (!corpus) throw new Error(`The bundled corpus has problems: ${JSON.stringify(problems.slice(0, 3))}`)
  await serve(dir, corpus, 'venezuela')
  rows = (await ask()).rows
}, 60_000)

describe('pairs of accounts in the bundled corpus', () => {
  it('sets the three accounts of whether a government recognised González side by side, each with its scope', () => {
    const found = ofMetric('recognised-by-any', 'gonzalez')
    expect(found.map(sides)).toEqual([
      ['codepink-2024 yes', 'orinoco-2024 no'],
      ['codepink-2024 yes', 'orinoco-2024 yes'],
    ])
    expect(found.map(({ kind, differs }) => [kind, differs])).toEqual([
      ['not-comparable', 'scope'],
      ['not-comparable', 'scope'],
    ])
    expect(new Set(found.flatMap((row) => [row.a_scope, row.b_scope]))).toEqual(
      new Set(['as president', 'as winner', 'as president-elect']),
    )
    expect(found[0]?.basis).toBe('Not the same scope: “as president”; “as president-elect”')
  })

  it('finds a series of the tally sheets in one article and rivals across two', () => {
    const found = ofMetric('tally-sheets-held-share', 'venezuela-opposition')
    const series = found.filter(({ kind }) => kind === 'series')
    expect(series).toHaveLength(6)
    expect(new Set(series.flatMap((row) => [row.a_says, row.b_says]))).toEqual(new Set(['40 %', '73 %', '80 %', '100 %']))
    expect(series.every((row) => row.a_article === 'orinoco-2024' && row.b_article === 'orinoco-2024' && row.originators === 1)).toBe(true)
    expect(found.filter(({ kind }) => kind === 'rival-figures').map(sides)).toEqual([
      ['codepink-2024 over 81 %', 'orinoco-2024 40 %'],
      ['codepink-2024 over 81 %', 'orinoco-2024 73 %'],
      ['codepink-2024 over 81 %', 'orinoco-2024 80 %'],
    ])
    expect(found.filter(({ kind }) => kind === 'compatible').map(sides)).toEqual([['codepink-2024 over 81 %', 'orinoco-2024 100 %']])
  })

  it('sets the dead of the violence beside each other without comparing other scopes or an unknown number', () => {
    const found = ofMetric('deaths').filter(({ event }) => event === 'violence-2024')
    expect(kindsOf(found)).toEqual(['not-comparable'])
    expect(new Set(found.map(({ differs }) => differs))).toEqual(new Set(['scope', 'value']))
    expect(found.some((row) => row.a_says === '“unclear how many people were killed”' && row.b_says === '25 people')).toBe(true)
    expect(found.some((row) => row.a_says === '1 person' && row.b_says === '25 people' && row.a_scope === 'police and armed forces')).toBe(
      true,
    )
  })

  it('finds two origins of the cyberattack, and sizes that are not one quantity', () => {
    const [origin] = ofMetric('cyberattack-origin')
    expect([origin?.kind, origin?.a_says, origin?.b_says]).toEqual(['rival-figures', 'North Macedonia', 'United States'])
    const sizes = rows.filter((row) => row.family === 'cyberattack' && row.differs === 'metric')
    expect(sizes.map((row) => row.b_says)).toContain('30,000,000 attacks per minute')
    expect(sizes.every((row) => row.a_says === 'over 100 hacks' && row.kind === 'not-comparable')).toBe(true)
    expect(sizes[0]?.basis).toMatch(/^Not the same quantity: Hacks in all \(hacks\); /)
  })

  it('finds the recognition that was given and withdrawn', () => {
    const found = rows.filter((row) => row.kind === 'given-and-withdrawn' && row.actor === 'blinken')
    expect(found).toHaveLength(1)
    expect([found[0]?.a_modality, found[0]?.a_sequence, found[0]?.b_modality, found[0]?.b_sequence]).toEqual(['holds', 1, 'withdrawn', 2])
  })

  it('finds that three articles give the same first shares, two of them on the word of one originator', () => {
    const found = ofMetric('vote-share', 'maduro').filter((row) => row.kind === 'agreement' && row.a_value === 51.2 && row.b_value === 51.2)
    expect(new Set(found.flatMap((row) => [row.a_article, row.b_article]))).toEqual(
      new Set(['codepink-2024', 'orinoco-2024', 'paez-victor-2024']),
    )
    const [shared] = found.filter(({ originators }) => originators === 1)
    expect(shared?.basis).toBe('Both rest on National Electoral Council (CNE): one voice, not two confirmations')
    expect(found.filter(({ originators }) => originators === 2)).toHaveLength(2)
  })

  it('orders the sharpest first, and lists of one kind what all lists of that kind', async () => {
    const order: readonly PairKind[] = ['contradiction', 'given-and-withdrawn', 'rival-figures', 'series', 'compatible', 'agreement']
    const places = order.map((kind) => rows.findIndex((row) => row.kind === kind))
    expect(places.every((place, at) => place > (places[at - 1] ?? -1))).toBe(true)
    const series = await ask('kind=series')
    expect(series.rows.map(({ first, second }) => [first, second])).toEqual(
      rows.filter(({ kind }) => kind === 'series').map(({ first, second }) => [first, second]),
    )
    expect(series.total_rows).toBe(series.rows.length)
  })

  it('leads from a pair to the excerpts of both', async () => {
    const [row] = rows.filter(({ n }) => n === 2)
    const { excerpts } = await getJson<ExcerptPage>(row?.href ?? '')
    expect(excerpts.map(({ excerpt }) => excerpt).sort()).toEqual([row?.a_excerpt, row?.b_excerpt].sort())
  })

  it('pairs only what is selected', async () => {
    const { rows: ofOne } = await ask('outlet=orinoco-tribune')
    expect(ofOne.every((row) => row.a_outlet === 'orinoco-tribune' && row.b_outlet === 'orinoco-tribune')).toBe(true)
    expect((await ask('metric=deaths')).rows.every((row) => row.layer === 'claims' && row.a_metric === 'deaths')).toBe(true)
    expect((await ask('metric=deaths&actor=blinken')).rows).toEqual([])
  })
})
