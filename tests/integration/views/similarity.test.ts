import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExcerptPage } from '@/lib/api/contract/excerpt'
import type { ViewResponse } from '@/lib/api/contract/table'
import { closeDatabases } from '@/lib/store/open'
import type { SimilarityRow } from '@/lib/views/rows/similarity'
import { temporaryDirectory } from '../../builders/temporary-directory'
import { getJson, serve } from '../api/api'
import { framedCorpus } from './framed-corpus'

const dir = temporaryDirectory()
afterAll(closeDatabases)

/** Articles of seven excerpts each. */
const articles = (outlet: string, count: number, findings: string[]) =>
  Array.from({ length: count }, () => ({ outlet, coders: { first: Array.from({ length: 7 }, () => findings) } }))

beforeAll(async () => {
  const corpus = framedCorpus([
    ...articles('alike', 5, ['fraud', 'mandate']),
    ...articles('again', 6, ['fraud', 'mandate']),
    ...articles('other', 5, ['morality']),
    ...articles('small', 1, ['morality']),
    ...articles('quiet', 5, []),
  ])
  await serve(dir, corpus, 'framed')
  await serve(dir, framedCorpus(articles('alone', 5, ['fraud']), 'alone'), 'alone')
})

const similarity = (query = '', corpus = 'framed') =>
  getJson<ViewResponse<SimilarityRow>>(`/api/corpora/${corpus}/views/similarity${query && `?${query}`}`)
const pairOf = ({ rows }: { rows: SimilarityRow[] }, outlet: string, other: string) =>
  rows.find((row) => row.outlet === outlet && row.other === other)

describe('the view similarity', () => {
  it('has each pair of outlets once', async () => {
    const { rows } = await similarity()
    expect(rows).toHaveLength(10)
    expect(rows.every(({ outlet, other }) => outlet < other)).toBe(true)
  })

  it('measures 0 between equal parts and 1 where nothing is shared', async () => {
    const answer = await similarity()
    expect(pairOf(answer, 'again', 'alike')).toMatchObject({ distance: 0, low: 0, high: 0, noise: 0, reason: null, n: 77 })
    expect(pairOf(answer, 'alike', 'other')).toMatchObject({ distance: 1, low: 1, high: 1, articles: 5, other_articles: 5 })
  })

  it('refuses pairs with too few articles or excerpts and says why', async () => {
    const answer = await similarity()
    expect(pairOf(answer, 'other', 'small')).toMatchObject({
      distance: null,
      low: null,
      noise: null,
      reason: 'SMALL: 1 of 5 articles needed',
    })
    expect(pairOf(answer, 'quiet', 'small')?.reason).toBe('QUIET: 0 of 30 excerpts with a frame needed; SMALL: 1 of 5 articles needed')
  })

  it('leads from a pair to the excerpts of both with a frame, refused or not', async () => {
    for (const row of (await similarity()).rows) {
      const page = await getJson<ExcerptPage>(`${row.href}&limit=500`)
      expect(page.total).toBe(row.n)
      expect(page.excerpts.every(({ outlet }) => outlet === row.outlet || outlet === row.other)).toBe(true)
    }
  })

  it('does not change a distance when another outlet is left out', async () => {
    const pair = pairOf(await similarity('outlet=alike,other'), 'alike', 'other')
    expect(pair?.distance).toBe(1)
  })

  it('says that one outlet alone has no distance', async () => {
    const { rows, notes } = await similarity('', 'alone')
    expect(rows).toEqual([])
    expect(notes[0]).toEqual({ code: 'refused', text: 'ALONE alone has reviewed excerpts here, and a distance is between two outlets.' })
  })
})
