import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'
import subsetFont from 'subset-font'
import { afterAll, describe, expect, it } from 'vitest'
import { fontStyles } from '@/lib/drawing/embedded-fonts'
import { fontWidths } from '@/lib/drawing/font-file'
import { type Face, ownFace } from '@/lib/drawing/fonts'
import type { TextShape, TextStyle } from '@/lib/drawing/shapes'

/** Letters of one outline, and of several. */
const LETTERS = 'Añé½‹ÇȘ… '
const codePoints = Array.from(LETTERS, (letter) => letter.codePointAt(0) ?? 0)
const dir = mkdtempSync(join(tmpdir(), 'parallax-subset-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** Letters far apart, so that kerning and ligatures cannot matter. */
async function drawn(font: Uint8Array, { family, name }: Face): Promise<Buffer> {
  const file = join(dir, `${name}-${font.length}.ttf`)
  writeFileSync(file, font)
  const letters = Array.from(
    LETTERS,
    (letter, at) => `<text x="${10 + 40 * at}" y="40" font-size="30" font-family="${family}">${letter}</text>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="60">${letters.join('')}</svg>`
  return (await renderAsync(svg, { font: { loadSystemFonts: false, fontFiles: [file], defaultFontFamily: family } })).pixels
}

const text = (words: string, style: TextStyle): TextShape => ({ kind: 'text', x: 0, y: 0, text: words, style, fill: 'none' })

const STYLES: TextStyle[] = [{ size: 14 }, { size: 14, weight: 600 }, { size: 14, italic: true }, { size: 14, family: 'serif' }]

describe.each(STYLES)('some letters of %o', (style) => {
  const face = ownFace(style)
  const unpacked = async () => {
    const [, packed = ''] = /base64,([\w+/=]+)/.exec(await fontStyles([text(LETTERS, style)])) ?? []
    return subsetFont(Buffer.from(packed, 'base64'), LETTERS, { targetFormat: 'truetype' })
  }

  it('are as wide as in the whole font, and no other is there', async () => {
    const font = await unpacked()
    const widths = fontWidths(font)
    for (const codePoint of codePoints) expect(widths.widthOf(codePoint)).toBe(face.widths().widthOf(codePoint))
    expect(widths.widthOf(0x42)).toBeUndefined()
    expect(font.length).toBeLessThan(12_000)
  })

  it('are drawn as in the whole font', async () => {
    const pixels = await drawn(await unpacked(), face)
    expect(pixels.equals(await drawn(face.bytes(), face))).toBe(true)
    expect(pixels.some((byte) => byte > 0)).toBe(true)
  })
})

it('takes along what the texts use, whatever they say', async () => {
  const style = await fontStyles([
    text('</style><script>é', { size: 14 }),
    text('中文 \u0000\ud800', { size: 14, weight: 600 }),
    text('a', { size: 9, family: 'serif' }),
  ])
  expect(style).toMatch(
    /^(?:@font-face\{font-family:'[\w ]+';font-weight:\d+;font-style:\w+;src:url\(data:font\/woff;base64,[\w+/=]+\)\}){3}$/,
  )
  expect(await fontStyles([])).toBe('')
})
