import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { pngOf } from '@/lib/drawing/png'
import type { Shape } from '@/lib/drawing/shapes'
import { type Picture, svgOf } from '@/lib/drawing/svg'

const saying = (text: string): Picture => {
  const shapes: Shape[] = [
    { kind: 'text', x: 4, y: 20, text, style: { size: 13 }, fill: 'var(--ink)' },
    {
      kind: 'group',
      x: 0,
      y: 0,
      mark: text,
      shapes: [{ kind: 'rect', x: 0, y: 0, width: 9, height: 9, fill: { hatch: 'var(--outlet-0)' } }],
    },
  ]
  return { width: 200, height: 40, title: text, description: text, shapes }
}

/** All character data, by a parser that stops at the least fault. */
function textOf(svg: string): string {
  const parser = new SaxesParser({ xmlns: true })
  let text = ''
  parser.on('error', (error) => {
    throw error
  })
  parser.on('text', (part) => {
    text += part
  })
  parser.write(svg).close()
  return text
}

describe('a picture as SVG', () => {
  it('keeps text as text', () => {
    expect(textOf(svgOf(saying('5 < 6 & "7" ← <script>'), 'light'))).toContain('5 < 6 & "7" ← <script>')
  })

  it('is well formed whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        textOf(svgOf(saying(`${text}\uD800\u0000\uFFFF`), 'dark'))
      }),
      { numRuns: 300 },
    )
  })

  it('points to nothing outside of itself', () => {
    const svg = svgOf(saying('https://hostile.example/'), 'light')
    expect(svg).not.toMatch(/href|<image|<script|<style|@import/)
    expect([...svg.matchAll(/url\(([^)]*)\)/g)].every(([, target]) => target?.startsWith('#'))).toBe(true)
  })
})

describe('a picture as PNG', () => {
  it.each([
    ['Latin, Greek, Cyrillic', 'čšž Ελλάδα Україна'],
    ['Arabic and Hebrew', '\u2068مرحبا\u2069 \u2068שלום\u2069'],
    ['Devanagari and Thai', 'नमस्ते สวัสดี'],
    ['arrows and emoji', '← ≠ 👩‍👩‍👧‍👦 🇻🇪'],
    ['mixed scripts', 'A \u2068مرحبا 12\u2069 B नमस्ते 委内瑞拉 x'],
    ['what no font has', '\u{10FFFF}\u{1D54B}'],
  ])('draws %s', async (_, text) => {
    const blank = await pngOf(saying(' '), 'light', 1)
    const drawn = await pngOf(saying(text), 'light', 1)
    expect(Buffer.from(drawn).equals(Buffer.from(blank))).toBe(false)
    expect(Buffer.from(drawn).subarray(1, 4).toString()).toBe('PNG')
  })

  it('has the size that is asked for', async () => {
    const size = async (scale: number) => Buffer.from(await pngOf(saying('x'), 'light', scale)).readUInt32BE(16)
    expect([await size(1), await size(2)]).toEqual([200, 400])
  })
})
