import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExcerptPage } from '@/lib/api/contract/excerpt'
import type { ViewResponse } from '@/lib/api/contract/table'
import { closeDatabases } from '@/lib/store/open'
import type { FrameRow } from '@/lib/views/rows/frames'
import { emptyCorpus } from '../../builders/corpus'
import { temporaryDirectory } from '../../builders/temporary-directory'
import { getJson, serve } from '../api/api'
import { framedCorpus } from './framed-corpus'

const dir = temporaryDirectory()
afterAll(closeDatabases)

beforeAll(async () => {
  const corpus = framedCorpus([
    {
      outlet: 'one',
      coders: {
        first: [['fraud', 'fraud:leader!'], ['fraud-count:leader'], ['mandate!', 'mandate:leader'], []],
        second: [['morality'], null, null, null],
      },
    },
    { outlet: 'two', coders: { first: [['mandate'], ['mandate']] } },
    { outlet: 'two', coders: { first: [['fraud!']] } },
  ])
  await serve(dir, corpus, 'framed')
  const several = Array.from({ length: 6 }, (_, at) => ({ outlet: 'one', coders: { agreed: [at % 2 ? ['fraud'] : [], ['mandate'], []] } }))
  await serve(dir, framedCorpus([...several, { outlet: 'two', coders: { first: [['fraud']] } }], 'several'), 'several')
  await serve(dir, emptyCorpus({ name: 'bare' }), 'bare')
  await serve(dir, corpusOfTwoEvents(), 'events')
})

/**
 * Two excerpts about the vote and the march: the first has fraud once for each, the second for whichever is asked; a third about a strike too has it for
 * the vote by a part of it, by itself for whichever is asked.
 */
function corpusOfTwoEvents() {
  const coders = { first: [['fraud', 'fraud-count:leader'], ['fraud:leader'], ['fraud-count', 'fraud:leader']] }
  const corpus = framedCorpus([{ outlet: 'one', coders }], 'events')
  const { events, excerpts, codings } = corpus.tables
  events.push({ id: 'march', title: 'The march' }, { id: 'strike', title: 'The strike' })
  for (const [at, excerpt] of excerpts.entries()) {
    excerpt.events = at < 2 ? ['vote', 'march'] : ['vote', 'strike']
    excerpt.summary = at === 2 ? 'Something else.' : 'Something.'
  }
  for (const [at, event_id] of ['vote', 'march', undefined, 'vote'].entries()) if (event_id) Object.assign(codings[at] ?? {}, { event_id })
  return corpus
}

const frames = (query = '', corpus = 'framed') =>
  getJson<ViewResponse<FrameRow>>(`/api/corpora/${corpus}/views/frames${query && `?${query}`}`)
const rowOf = ({ rows }: { rows: FrameRow[] }, outlet: string, code: string) =>
  rows.find((row) => row.outlet === outlet && row.code === code)
const refusal = ({ notes }: ViewResponse<FrameRow>) => notes.find(({ code }) => code === 'refused')?.text

describe('the view frames', () => {
  it('has a row for every outlet with reviews and every frame, nothing found among them', async () => {
    const answer = await frames()
    expect(answer.total_rows).toBe(8)
    expect(rowOf(answer, 'two', 'morality')).toMatchObject({ n: 0, total: 3, share: 0, low: 0, articles: 0, articles_total: 2 })
    const page = await getJson<ExcerptPage>(rowOf(answer, 'two', 'morality')?.href ?? '')
    expect(page).toMatchObject({ total: 0, excerpts: [] })
  })

  it('counts reviewed excerpts, of one coder, frames with those below them', async () => {
    const answer = await frames()
    expect(rowOf(answer, 'one', 'fraud')).toMatchObject({ n: 2, total: 4, share: 50, interval: 'within-article', coder: 'first' })
    expect(rowOf(answer, 'one', 'fraud-count')).toMatchObject({ n: 1, share: 25 })
    expect(rowOf(answer, 'one', 'morality')).toMatchObject({ n: 0 })
    expect(answer.notes[0]?.text).toBe('Coded by First. Coded too, and not counted here: by Second (coder=second).')
  })

  it('gives Wilson’s interval within one article, and a wider one where there are few', async () => {
    const answer = await frames()
    expect(rowOf(answer, 'one', 'fraud')).toMatchObject({ low: 15, high: 85 })
    expect(rowOf(answer, 'two', 'mandate')).toMatchObject({ share: 66.7, interval: 'few-articles' })
  })

  it('says of each excerpt once how the frame stands in it, its own voice first', async () => {
    const answer = await frames()
    expect(rowOf(answer, 'one', 'fraud')).toMatchObject({ own: 1, attributed: 1, disputed: 0 })
    expect(rowOf(answer, 'one', 'mandate')).toMatchObject({ own: 0, attributed: 1, disputed: 0, n: 1 })
    expect(rowOf(answer, 'two', 'fraud')).toMatchObject({ disputed: 1, n: 1 })
  })

  it.each([
    ['own', 1],
    ['attributed', 1],
    ['disputed', 1],
  ])('narrows to what is said so: %s', async (speech, n) => {
    const answer = await frames(`speech=${speech}`)
    expect(rowOf(answer, 'one', 'fraud')).toMatchObject({ n, total: 4 })
  })

  it('keeps the share’s denominator under filters on what is found', async () => {
    expect(rowOf(await frames('voice=leader'), 'one', 'mandate')).toMatchObject({ n: 1, total: 4 })
    expect(rowOf(await frames('attitude=disputes'), 'two', 'fraud')).toMatchObject({ n: 1, total: 3 })
  })

  it('has shares of articles on request', async () => {
    expect(rowOf(await frames('unit=articles'), 'two', 'mandate')).toMatchObject({ share: 50, interval: 'articles', n: 2, articles: 1 })
  })

  it('keeps apart what an excerpt says of each of its events', async () => {
    const counted = async (query: string) => rowOf(await frames(query, 'events'), 'one', 'fraud')
    expect(await counted('')).toMatchObject({ n: 3, own: 2, attributed: 1, articles: 1 })
    expect(await counted('event=vote')).toMatchObject({ n: 3, own: 2, attributed: 1, articles: 1 })
    expect(await counted('event=march')).toMatchObject({ n: 2, own: 0, attributed: 2, articles: 1 })
    expect(await counted('event=strike')).toMatchObject({ n: 1, own: 0, attributed: 1, articles: 1 })
    expect(await counted('q=else')).toMatchObject({ n: 1, total: 1, articles: 1, articles_total: 1 })
    expect(rowOf(await frames('event=vote', 'events'), 'one', 'fraud-count')).toMatchObject({ n: 1 })
    expect(await counted('event=march&speech=attributed')).toMatchObject({ n: 2 })
  })

  it('names the event where one is asked for', async () => {
    expect((await frames('event=vote')).rows[0]?.event).toBe('vote')
    expect((await frames()).rows[0]?.event).toBeNull()
  })

  it('shows the frames within the codes that are chosen', async () => {
    const codes = async (query: string) => [...new Set((await frames(query)).rows.map(({ code }) => code))].sort()
    expect(await codes('code=fraud')).toEqual(['fraud', 'fraud-count'])
    expect(await codes('code=fraud-count')).toEqual(['fraud-count'])
  })

  it('reads another coder on request', async () => {
    const answer = await frames('coder=second')
    expect(rowOf(answer, 'one', 'morality')).toMatchObject({ n: 1, total: 1, share: 100, coder: 'second' })
    expect(answer.total_rows).toBe(4)
  })

  it('prefers the adjudicated coding, and resamples the articles of an outlet with enough of them', async () => {
    const answer = await frames('', 'several')
    expect(answer.rows.every(({ coder }) => coder === 'agreed')).toBe(true)
    const mandate = rowOf(answer, 'one', 'mandate')
    expect(mandate).toMatchObject({ share: 33.3, low: 33.3, high: 33.3, interval: 'articles' })
    const fraud = rowOf(answer, 'one', 'fraud')
    expect(fraud?.low).toBeLessThan(16.7)
    expect(fraud?.high).toBeGreaterThan(16.7)
  })

  it('gives an outlet the same interval whether or not all rows are asked for', async () => {
    const all = rowOf(await frames('', 'several'), 'one', 'fraud')
    const first = rowOf(await frames('top=2', 'several'), 'one', 'fraud')
    expect(first).toEqual(all)
  })

  it('refuses several coders or codebooks at once, and says when nothing was reviewed', async () => {
    expect(refusal(await frames('coder=first,second'))).toMatch(/One coder at a time/)
    expect(refusal(await frames('codebook=frames,tones'))).toMatch(/One codebook at a time/)
    const several = await frames('codebook=frames,tones&coder=first')
    expect([refusal(several), several.rows]).toEqual([expect.stringMatching(/One codebook at a time/), []])
    expect(refusal(await frames('codebook=tones'))).toBe('No excerpt is recorded as examined for the frames of “tones”.')
    expect(refusal(await frames('book=unheard-of'))).toBe('No excerpt is recorded as examined for the frames of “unheard-of”.')
    expect(refusal(await frames('coder=agreed', 'events'))).toBe('No excerpt is recorded as examined by this coder for frames.')
    expect(refusal(await frames('', 'bare'))).toMatch(/nothing that shares could be of/)
  })
})
