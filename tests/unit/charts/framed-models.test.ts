import { describe, expect, it } from 'vitest'
import { framesModel } from '@/components/charts/frames/frames.model'
import { framesTraits } from '@/components/charts/frames/frames.traits'
import { reliabilityModel } from '@/components/charts/reliability/reliability.model'
import { reliabilityTraits } from '@/components/charts/reliability/reliability.traits'
import { noiseInWords, similarityModel } from '@/components/charts/similarity/similarity.model'
import { similarityTraits } from '@/components/charts/similarity/similarity.traits'
import type { ViewRow } from '@/lib/api/contract/table'
import { frameRow, reliabilityRow, similarityRow } from './framed-rows'

const asView = (rows: readonly object[]) => rows as ViewRow[]

describe('framesModel', () => {
  const rows = [
    frameRow({ outlet: 'orinoco', n: 6 }),
    frameRow({ n: 5, own: 2, attributed: 2, disputed: 1 }),
    frameRow({ outlet: 'orinoco', code: 'coup', n: 12 }),
    frameRow({ code: 'coup', n: 0 }),
    frameRow({ outlet: 'orinoco', code: 'morality', n: 0 }),
    frameRow({ code: 'morality', n: 0 }),
  ]
  const model = framesModel(rows)

  it('puts the frames on which the outlets differ most first, and those found nowhere aside', () => {
    expect(model.lines.map(({ code }) => code)).toEqual(['coup', 'fraud'])
    expect(model.nowhere).toEqual(['Morality'])
    expect(framesModel(rows.slice(0, -1)).nowhere).toEqual([])
    expect(model.columns.map(({ outlet }) => outlet)).toEqual(['codepink', 'orinoco'])
  })

  it('has one scale from 0 that holds every interval', () => {
    expect(model).toMatchObject({ end: 80, ticks: [20, 40, 60] })
    const marks = model.lines.flatMap(({ marks }) => marks.flatMap((mark) => mark ?? []))
    expect(marks.every(({ high }) => high <= 100)).toBe(true)
  })

  it('divides a bar by whose word the frame is on', () => {
    const mark = model.lines[1]?.marks[0]
    expect(mark?.segments).toEqual([
      { speech: 'own', width: 12.5 },
      { speech: 'attributed', width: 12.5 },
      { speech: 'disputed', width: 6.25 },
    ])
    expect(mark).toMatchObject({ share: '25 %', count: '5 of 20' })
  })

  it('shows what was looked for and not found as such', () => {
    const mark = model.lines[0]?.marks[0]
    expect(mark).toMatchObject({ isZero: true, segments: [], count: '0 of 20' })
    expect(mark?.sentence).toBe('Codepink, Coup: 0 of 20 reviewed excerpts, 0 %, 95 % interval 0 to 10 %. Open the excerpts.')
  })

  it('draws shares of articles whole', () => {
    const articles = framesModel([frameRow({ share: 100, articles: 1 })], 'articles')
    expect(articles.lines[0]?.marks[0]).toMatchObject({ segments: [{ speech: 'own', width: 100 }], count: '1 of 1' })
    expect(articles.speeches).toEqual([])
  })

  it('leaves a gap where the table was cut', () => {
    expect(framesModel(rows.slice(0, 3)).lines.find(({ code }) => code === 'coup')?.marks[0]).toBeNull()
  })

  it('says how much stands behind it', () => {
    expect(framesTraits.n?.(asView(rows), '6 shares', false)).toBe('40 reviewed excerpts of 2 articles in 2 outlets, 3 frames')
    expect(framesTraits.n?.(asView(rows), '6 of 90 shares', true)).toMatch(/ \(6 of 90 shares\)$/)
  })

  it('has nothing to say about no rows', () => {
    expect(framesModel([])).toMatchObject({ columns: [], lines: [], nowhere: [] })
  })
})

describe('similarityModel', () => {
  const refused = { distance: null, low: null, high: null, noise: null, reason: 'C: 1 of 5 articles needed; D: 1 of 5 articles needed' }
  const rows = [similarityRow('a', 'b'), similarityRow('a', 'c', { distance: 0.75 }), similarityRow('b', 'c', refused)]
  const model = similarityModel(rows)

  it('has each pair once, in the lower half', () => {
    expect(model.lines.map(({ outlet, cells }) => [outlet.outlet, cells.map((cell) => cell?.distance)])).toEqual([
      ['b', ['0.40']],
      ['c', ['0.75', null]],
    ])
  })

  it('tells a distance from what chance alone can make', () => {
    const [near, far] = [similarityRow('a', 'b', { distance: 0.09 }), similarityRow('a', 'c')]
    const { lines, withinNoise } = similarityModel([near, far])
    expect(lines.flatMap(({ cells }) => cells.flatMap((cell) => cell?.isNoise ?? []))).toEqual([true, false])
    expect(lines[0]?.cells[0]?.sentence).toContain('no more than the 0.10 that chance alone can make')
    expect(noiseInWords({ compared: 2, withinNoise })).toContain('1 of 2 distances is within it')
    expect(noiseInWords({ compared: 0, withinNoise: 0 })).toBeNull()
  })

  it('says each reason for a refusal once, and in the cell', () => {
    expect(model).toMatchObject({ compared: 2, refused: 1, reasons: ['C: 1 of 5 articles needed', 'D: 1 of 5 articles needed'] })
    expect(model.lines[1]?.cells[1]?.sentence).toMatch(/^B and C: no distance\. C: 1 of 5/)
  })

  it('says how much stands behind it', () => {
    const same = rows.map((row) => ({ ...row, excerpts: 40, other_excerpts: 40, articles: 6, other_articles: 6 }))
    expect(similarityTraits.n?.(asView(same), '3 pairs', false)).toBe('120 excerpts with a frame in 18 articles of 3 outlets, 3 pairs')
  })
})

describe('reliabilityModel', () => {
  const rows = [
    reliabilityRow('fraud'),
    reliabilityRow('coup', { alpha: -0.1, low: -0.3, high: 0.2 }),
    reliabilityRow('morality', { alpha: null, low: null, high: null, reason: 'Neither found it in any excerpt', both: 0 }),
    reliabilityRow('political', { codebook: 'media-frames', alpha: 1, low: null, high: null }),
  ]
  const model = reliabilityModel(rows)

  it('has a section per codebook, the codes with least agreement first, undefined last', () => {
    expect(model.sections.map(({ title, marks }) => [title, marks.map(({ row }) => row.code)])).toEqual([
      ['contested election', ['coup', 'fraud', 'morality']],
      ['media frames', ['political']],
    ])
  })

  it('has one scale up to 1 that holds what is below 0', () => {
    expect(model.start).toBe(-0.5)
    expect(model.ticks).toEqual([
      { alpha: '−0.5', at: 0 },
      { alpha: '0', at: expect.closeTo(33.3, 1) },
      { alpha: '0.5', at: expect.closeTo(66.7, 1) },
      { alpha: '1', at: 100 },
    ])
    expect(model.sections[1]?.marks[0]).toMatchObject({ at: 100, low: null, interval: null })
  })

  it('draws nothing where α is undefined, and says why', () => {
    const mark = model.sections[0]?.marks[2]
    expect(mark).toMatchObject({ at: null, alpha: null })
    expect(mark?.sentence).toMatch(/^Morality: α undefined\. Neither found it in any excerpt\./)
  })

  it('does not round a disagreement away', () => {
    expect(reliabilityModel([reliabilityRow('fraud', { agreement: 99.5 })]).sections[0]?.marks[0]?.agreement).toBe('99.5 %')
  })

  it('says how much stands behind it', () => {
    expect(reliabilityTraits.n?.(asView(rows), '4 codes', false)).toBe(
      '100 excerpts reviewed twice by Machine coder 1 and Machine coder 2, 4 codes',
    )
  })
})
