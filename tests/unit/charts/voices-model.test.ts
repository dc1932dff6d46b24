import { describe, expect, it } from 'vitest'
import { ROW_EMPHASES } from '@/components/charts/row-emphasis'
import { voicesModel } from '@/components/charts/voices/voices.model'
import { attitudeInWords, diversityInWords, voiceInWords } from '@/components/charts/voices/words'
import type { ExcerptClaim, ExcerptCode } from '@/lib/api/contract/excerpt'
import type { VoiceRow } from '@/lib/views/rows/voices'

const row = (actor: string | null, n: number, overrides: Partial<VoiceRow> = {}): VoiceRow => ({
  outlet: 'a',
  outlet_name: 'A',
  actor,
  actor_name: actor && `The ${actor}`,
  actor_kind: actor && 'person',
  statements: n,
  directly: n,
  at_second_hand: 0,
  endorsed: 0,
  reported: n,
  disputed: 0,
  effective_voices: 2.83,
  effective_low: 1.5,
  effective_high: 4.25,
  n,
  href: `/a/${actor}`,
  ...overrides,
})

describe('voices', () => {
  const rows = [row('bbc', 1), row('cne', 4, { directly: 1, at_second_hand: 3 }), row(null, 50), row('pope', 1)]
  const [outlet] = voicesModel(rows).outlets

  it('stand with the most quoted first, the own voice beside them and not on their scale', () => {
    expect(outlet?.bars.map(({ row: { actor } }) => actor)).toEqual(['cne', 'bbc', 'pope'])
    expect(outlet?.bars[0]).toMatchObject({ directly: 0.25, atSecondHand: 0.75 })
    expect(outlet?.own?.n).toBe(50)
    expect(outlet?.voices).toBe(3)
  })

  it('fold where they are many', () => {
    const many = voicesModel(Array.from({ length: 25 }, (_, place) => row(`v${place}`, 1))).outlets[0]
    expect([many?.bars.length, many?.folded.length]).toEqual([10, 15])
  })

  it('explain bars only where there are any', () => {
    expect(voicesModel([row('bbc', 1)]).shows.atSecondHand).toBe(false)
    expect(voicesModel(rows).shows.atSecondHand).toBe(true)
  })

  it('are said in sentences', () => {
    if (!outlet) throw new Error('no outlet')
    expect(diversityInWords(outlet)).toBe('3 voices, as diverse as 2.8 quoted equally often (1.5 to 4.3)')
    const disputed = row('cne', 4, { statements: 11, disputed: 9, at_second_hand: 1, directly: 3 })
    expect(attitudeInWords(disputed)).toBe('disputes 9 of 11 statements')
    expect(voiceInWords(disputed)).toBe(
      'A quotes The cne: 4 excerpts (11 statements), 1 of them only at second hand; it disputes 9 of 11 statements.',
    )
    expect(voiceInWords(row(null, 2))).toBe('A in its own voice: 2 excerpts (2 statements).')
  })

  it('quote nobody where only the article speaks', () => {
    const [own] = voicesModel([row(null, 3, { effective_voices: null, effective_low: null, effective_high: null })]).outlets
    expect(own && diversityInWords(own)).toBe('It quotes nobody here.')
  })

  it('point out the facts on the word of the voice', () => {
    const emphasis = ROW_EMPHASES.voices?.('a~cne', {})
    const claim = (voices: string[][]) => ({ voices }) as ExcerptClaim
    expect(emphasis?.claim(claim([['bbc'], ['cne', 'pope']]))).toBe(true)
    expect(emphasis?.claim(claim([['cne'], ['pope']]))).toBe(false)
    expect(ROW_EMPHASES.voices?.('a~', {})?.claim(claim([]))).toBe(true)
  })

  it('point out the frames instead where those are what is counted, and never a loaded term', () => {
    const code = (kind: string) => ({ kind, voices: [['cne']] }) as ExcerptCode
    expect(ROW_EMPHASES.voices?.('a~cne', {})?.code).toBeUndefined()
    const emphasis = ROW_EMPHASES.voices?.('a~cne', { of: 'codes' })
    expect([emphasis?.code?.(code('frame')), emphasis?.code?.(code('language'))]).toEqual([true, false])
    expect(emphasis?.claim({ voices: [['cne']] } as ExcerptClaim)).toBe(false)
  })
})
