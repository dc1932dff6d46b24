import { describe, expect, it } from 'vitest'
import { conflictsAmong, type Statement } from '@/lib/views/conflicts'

const statement = (overrides: Partial<Statement>): Statement => ({
  actor: 'state-a',
  target: 'result',
  article: 'art-1',
  stance: 'recognises',
  modality: 'holds',
  sequence: null,
  as_of: null,
  ...overrides,
})
const against = (overrides: Partial<Statement> = {}) => statement({ stance: 'rejects', ...overrides })

describe('conflictsAmong', () => {
  it.each<[string, Statement, Statement, boolean]>([
    ['one for, one against', statement({}), against(), true],
    ['supports and questions', statement({ stance: 'supports' }), statement({ stance: 'questions' }), true],
    ['both for', statement({}), statement({ stance: 'supports' }), false],
    ['waits and rejects', statement({ stance: 'waits' }), against(), false],
    ['one is denied', statement({ modality: 'denied' }), against(), false],
    ['another target', statement({ target: 'government' }), against(), false],
    ['another actor', statement({ actor: 'state-b' }), against(), false],
    ['first and then, in one text', statement({ sequence: 1 }), against({ sequence: 2 }), false],
    ['the same place in one text', statement({ sequence: 1 }), against({ sequence: 1 }), true],
    ['places in two texts say nothing', statement({ sequence: 1 }), against({ sequence: 2, article: 'art-2' }), true],
    ['two days', statement({ as_of: '2024-07-29' }), against({ as_of: '2024-07-31', article: 'art-2' }), false],
    ['one day known', statement({ as_of: '2024-07-29' }), against(), true],
  ])('%s', (_, a, b, expected) => {
    const contradicted = conflictsAmong([a, b])
    expect([contradicted(a), contradicted(b)]).toEqual([expected, expected])
  })

  it('looks at all statements of the other side, not at the first', () => {
    const held = statement({ sequence: 1 })
    expect(conflictsAmong([held, against({ sequence: 2 }), against({ article: 'art-2' })])(held)).toBe(true)
  })
})
