import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWidth } from '@/lib/drawing/measure'
import { fitted, paragraph, type Run } from '@/lib/drawing/paragraph'
import { eachShape } from '@/lib/drawing/shapes'

const run = (text: string, size = 13): Run => ({ text, style: { size }, fill: 'var(--ink)' })
const texts = (runs: Run | Run[], width: number, maxLines?: number) =>
  [...eachShape(paragraph(runs, width, maxLines === undefined ? {} : { maxLines }).shapes)].flatMap(({ shape }) =>
    shape.kind === 'text' ? [shape] : [],
  )

describe('a paragraph', () => {
  it('breaks at spaces, and keeps no-break spaces together', () => {
    expect(texts(run('one two\u00a0three four'), 75).map(({ text }) => text)).toEqual(['one', 'two\u00a0three', 'four'])
  })

  it('breaks endless words and East Asian text', () => {
    expect(texts(run('W'.repeat(40)), 100).length).toBeGreaterThan(3)
    expect(texts(run('委内瑞拉总统选举结果'), 60).length).toBeGreaterThan(1)
  })

  it('cuts what is too long, and says so', () => {
    const lines = texts(run('a long name '.repeat(50)), 120, 2)
    expect(lines).toHaveLength(2)
    expect(lines[1]?.text).toMatch(/…$/)
    expect(fitted('a long name', { size: 13 }, 40)).toMatch(/^a.*…$/)
    expect(fitted('short', { size: 13 }, 400)).toBe('short')
  })

  it('keeps the distance between runs', () => {
    const [first, second] = texts([run('one'), run('  two')], 200)
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo(textWidth('one  ', { size: 13 }), 5)
  })

  it('never runs over its width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 40, max: 300 }), (text, width) => {
        for (const line of texts(run(text), width)) expect(line.x + textWidth(line.text, line.style)).toBeLessThanOrEqual(width + 0.01)
      }),
      { numRuns: 200 },
    )
  })
})

describe('the width of a text', () => {
  it('is that of the font: wider in bold, none for controls, more for wide letters', () => {
    const style = { size: 100 }
    expect(textWidth('WWW', style)).toBeGreaterThan(2 * textWidth('iii', style))
    expect(textWidth('Maduro', { size: 100, weight: 600 })).toBeGreaterThan(textWidth('Maduro', style))
    expect(textWidth('\u2068a\u2069\u0301', style)).toBe(textWidth('a', style))
    expect(textWidth('مرحبا', style)).toBeGreaterThan(100)
  })
})
