import { describe, expect, it } from 'vitest'
import { codesApplied, countCodes } from '@/components/excerpts/codes-applied'
import type { ExcerptCode } from '@/lib/api/contract/excerpt'

const applied = (with_: Partial<ExcerptCode> = {}): ExcerptCode => ({
  code: 'coup',
  name: 'Coup',
  codebook: 'frames',
  kind: 'frame',
  coder: 'one',
  coder_name: 'Coder one',
  voices: [],
  voice_names: [],
  relayed: false,
  attitude: 'endorses',
  memo: null,
  ...with_,
})
const cited = { voices: [['bbc'], ['cne']], voice_names: [['BBC'], ['CNE']], relayed: true }
const second = { coder: 'two', coder_name: 'Coder two' }

describe('the codes of an excerpt', () => {
  it('names each code once, with every coder who applied it and on whose word', () => {
    const codes = [applied(), applied({ ...cited, attitude: 'disputes' }), applied({ ...second, ...cited, attitude: 'reports' })]
    expect(codesApplied({ codes })).toEqual([
      {
        code: 'coup',
        name: 'Coup',
        kind: 'frame',
        emphasised: false,
        coders: [
          { coder: 'one', name: 'Coder one', said: ['in its own voice', '← BBC ← CNE, relayed, disputed'] },
          { coder: 'two', name: 'Coder two', said: ['← BBC ← CNE, relayed, reported'] },
        ],
      },
    ])
  })

  it('puts the code of the opened mark first', () => {
    const codes = [applied(), applied({ code: 'fraud', name: 'Fraud' })]
    const shown = codesApplied({ codes }, { claim: () => false, position: () => false, code: ({ code }) => code === 'fraud' })
    expect(shown.map(({ code, emphasised }) => [code, emphasised])).toEqual([
      ['fraud', true],
      ['coup', false],
    ])
  })

  it('says of a loaded term how it stands there, as far as its coder does', () => {
    const term = applied({ kind: 'language', attitude: null, memo: 'in quotation marks' })
    const saidOf = (code: ExcerptCode) => codesApplied({ codes: [code] })[0]?.coders[0]?.said
    expect(saidOf(term)).toEqual(['in quotation marks'])
    expect(saidOf({ ...term, memo: null })).toEqual([])
  })

  it('counts loaded terms apart from the other codes', () => {
    const term = applied({ code: 'term-regime', name: 'regime', kind: 'language', attitude: null })
    expect(countCodes(codesApplied({ codes: [applied(), applied(second), term] }))).toBe('1 frame and 1 loaded term')
    expect(countCodes(codesApplied({ codes: [term] }))).toBe('1 loaded term')
    expect(countCodes(codesApplied({ codes: ['topic', 'gesture', 'frame'].map((kind) => applied({ code: kind, kind })) }))).toBe(
      '1 frame, 1 topic and 1 code',
    )
    expect(countCodes([])).toBe('')
  })
})
