import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText, measureText, paragraphsOf, quoteHash, sliceCodePoints, TEXT_RECIPE } from '@/lib/corpus/canonical-text'
import shipped from './canonical-text.vectors.json'

describe(`canonical text, ${TEXT_RECIPE}`, () => {
  it('ships vectors of this recipe', () => {
    expect(shipped.recipe).toBe(TEXT_RECIPE)
  })

  it.each(shipped.vectors)('$name', ({ source, text, paragraphs, quotes, ...measured }) => {
    const canonical = canonicalText(source)
    expect(canonical).toBe(text)
    expect(canonicalText(new TextEncoder().encode(source))).toBe(text)
    expect(paragraphsOf(canonical)).toEqual(paragraphs)
    expect(measureText(canonical)).toMatchObject({
      text_sha256: measured.text_sha256,
      text_length: measured.text_length,
      word_count: measured.word_count,
    })
    for (const { start, end, quote, quote_sha256 } of quotes) {
      expect(sliceCodePoints(canonical, start, end)).toBe(quote)
      expect(quoteHash(quote)).toBe(quote_sha256)
    }
  })

  const lines = fc.array(fc.oneof(fc.constantFrom('', ' ', '\u00a0', 'a', 'b ', ' c', '🗳️', 'é'), fc.string({ unit: 'grapheme' })), {
    maxLength: 12,
  })
  const sources = fc.tuple(lines, fc.constantFrom('\n', '\r\n', '\r')).map(([parts, end]) => parts.join(end))

  it('is stable: the canonical text of a canonical text is itself', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const once = canonicalText(source)
        expect(canonicalText(once)).toBe(once)
      }),
    )
  })

  it('does not depend on line ends', () => {
    fc.assert(
      fc.property(lines, (parts) => {
        fc.pre(parts.every((part) => !/[\r\n]/.test(part)))
        expect(canonicalText(parts.join('\r\n'))).toBe(canonicalText(parts.join('\n')))
        expect(canonicalText(parts.join('\r'))).toBe(canonicalText(parts.join('\n')))
      }),
    )
  })

  it('slices as an array of code points does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), fc.nat(20), (text, start, length) => {
        expect(sliceCodePoints(text, start, start + length)).toBe([...text].slice(start, start + length).join(''))
      }),
    )
  })

  it('refuses bytes that are not UTF-8', () => {
    expect(() => canonicalText(Uint8Array.of(0x4e, 0xed, 0x63))).toThrow(TypeError)
  })
})
