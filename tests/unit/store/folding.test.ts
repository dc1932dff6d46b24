import { describe, expect, it } from 'vitest'
import { foldedWords, searchText } from '@/lib/store/folding'

describe('foldedWords', () => {
  it.each([
    ['Coup d’État', ['coup', 'd', 'etat']],
    ['mañana, MAÑANA, man\u0303ana', ['mañana', 'mañana', 'mañana']],
    ['41.5% of 8,100,000.', ['41.5', 'of', '8,100,000']],
    ['Vučić – ﬁnal', ['vucic', 'final']],
    ['_%\\ ', []],
  ])('%s', (text, words) => {
    expect(foldedWords(text)).toEqual(words)
  })

  it('joins texts so that every word has a blank before it', () => {
    expect(searchText(['A count', null, undefined, 'of 1'])).toBe(' a count of 1 ')
  })
})
