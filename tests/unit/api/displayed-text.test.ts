import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayed, isolated } from '@/lib/api/displayed-text'

const OPENERS = /[\u202A\u202B\u202D\u202E\u2066-\u2068]/
const CLOSERS = /[\u202C\u2069]/

/** How many directions are open at the end; undefined where one is closed that is not open. */
function openAtEnd(text: string): number | undefined {
  const stack: string[] = []
  for (const character of text) {
    if (OPENERS.test(character)) stack.push(character >= '\u2066' ? '\u2069' : '\u202C')
    else if (CLOSERS.test(character) && stack.pop() !== character) return undefined
  }
  return stack.length
}

describe('a text among others', () => {
  it('stays as it is when it runs from left to right', () => {
    for (const text of ['', 'Štefan Müller', '中文 12 %', '🗳️', '=1+1', '<b>']) expect(isolated(text)).toBe(text)
  })

  it('is a unit of its own when it does not', () => {
    expect(isolated('שלום')).toBe('\u2068שלום\u2069')
    expect(isolated('\u202Eabc')).toBe('\u2068\u202Eabc\u202C\u2069')
    expect(isolated('a\u2069\u202Cb')).toBe('\u2068ab\u2069')
    // The end of an isolate ends what was opened in it.
    expect(isolated('\u2067a\u202Eb\u2069c')).toBe('\u2068\u2067a\u202Eb\u202C\u2069c\u2069')
  })

  it('closes what it opens and nothing else, whatever it holds', () => {
    const piece = fc.oneof(
      fc.constantFrom(...'\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069'),
      fc.string({ maxLength: 2 }),
      fc.constant('א'),
    )
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          expect(openAtEnd(isolated(text))).toBe(0)
        },
      ),
    )
  })
})

describe('an answer as pages show it', () => {
  it('cuts names and no texts, and leaves alone what addresses and filters name', () => {
    const long = 'x'.repeat(500)
    const answer = {
      id: 'a',
      family: '\u202Ef',
      title: long,
      summary: long,
      rows: [{ outlet_name: long, voice_names: [['\u202Ea']], href: long }],
    }
    const shown = displayed(answer)
    expect(shown.title).toMatch(/^x{159}…$/)
    expect(shown.rows[0]).toEqual({ outlet_name: shown.title, voice_names: [['\u2068\u202Ea\u202C\u2069']], href: long })
    expect(shown).toMatchObject({ id: 'a', family: '\u202Ef', summary: long })
    expect(displayed(answer)).toBe(shown)
  })

  it('takes most of a pile of accents', () => {
    expect(displayed({ name: `a${'\u0301'.repeat(90)}b` })).toEqual({ name: `a${'\u0301'.repeat(8)}b` })
  })

  it('cuts no character in two', () => {
    const { name } = displayed({ name: '🗳'.repeat(200) })
    expect(name).not.toMatch(/\p{Surrogate}/u)
    expect(name).toMatch(/^(🗳)+…$/u)
  })
})
