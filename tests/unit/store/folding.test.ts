import { describe, expect, it } from 'vitest'
import { foldedWords } from '@/lib/store/folding'

describe('foldedWords', () => {
  it.each([
    ['Coup d’État', ['coup', 'd', 'etat']],
    ['Straße, STRASSE', ['strasse', 'strasse']],
    ['mañana, MAÑANA, man\u0303ana', ['mañana', 'mañana', 'mañana']],
    ['41.5% of 8,100,000.', ['41.5', 'of', '8,100,000']],
    ['Vučić – ﬁnal', ['vucic', 'final']],
    ['_%\\ ', []],
    // Points that a text may leave out, and marks without which there is another word.
    ['שָׁלוֹם كِتَاب', ['שלום', 'كتاب']],
    ['हिन्दी हिन्दू', ['हिन्दी', 'हिन्दू']],
    ['ข่าว ขาว', ['ข่าว', 'ขาว']],
    ['ガス カス', ['カ\u3099ス', 'カス']],
    ['НОВЫЙ, ёлка', ['новый', 'елка']],
  ])('%s', (text, words) => {
    expect(foldedWords(text)).toEqual(words)
  })

  it('reads decimals like a scanner that looks back, whatever surrounds the mark', () => {
    expect(foldedWords('a.5 1,2x.5 1,2x3.5 1.2. 12,abc ½ 3,4,5')).toEqual([
      'a',
      '5',
      '1,2x',
      '5',
      '1,2x3.5',
      '1.2',
      '12',
      'abc',
      '1',
      '2',
      '3,4,5',
    ])
  })
})
