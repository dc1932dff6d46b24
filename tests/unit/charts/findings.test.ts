import { describe, expect, it } from 'vitest'
import { framesFinding } from '@/components/charts/frames/finding'
import { gapsFinding } from '@/components/charts/gaps/finding'
import { positionsFinding } from '@/components/charts/positions/finding'
import { reliabilityFinding } from '@/components/charts/reliability/finding'
import { voicesFinding } from '@/components/charts/voices/finding'
import type { FrameRow } from '@/lib/views/rows/frames'
import type { GapRow } from '@/lib/views/rows/gaps'
import type { PositionRow } from '@/lib/views/rows/positions'
import type { ReliabilityRow } from '@/lib/views/rows/reliability'
import type { VoiceRow } from '@/lib/views/rows/voices'

const stance = (actor: string, is: string, more: Partial<PositionRow> = {}) =>
  ({
    actor,
    stance: is,
    outlet: 'a',
    event: 'e',
    target: 't',
    target_name: 'the result',
    modality: 'holds',
    sequence: null,
    as_of: null,
    ...more,
  }) as PositionRow

describe('the finding of stances', () => {
  it('counts actors on each side of the target of most', () => {
    const rows = [stance('x', 'recognises'), stance('y', 'supports'), stance('z', 'rejects'), stance('x', 'rejects', { target: 'other' })]
    expect(positionsFinding(rows)).toBe('Toward the result: 2 actors are said to recognise or support, 1 to question, condemn or reject.')
  })

  it('counts what is held in the end, and nothing that is denied or expected', () => {
    const rows = [
      stance('x', 'recognises', { sequence: 1 }),
      stance('x', 'rejects', { sequence: 2 }),
      stance('y', 'waits'),
      stance('z', 'rejects', { modality: 'denied' }),
    ]
    expect(positionsFinding(rows)).toBe('Toward the result: 1 actor is said to wait or be neutral, 1 to question, condemn or reject.')
    expect(positionsFinding([stance('x', 'rejects')])).toBeNull()
  })
})

const share = (code: string, outlet: string, at: number, low: number, high: number) =>
  ({ code, code_name: code, outlet, outlet_name: outlet.toUpperCase(), share: at, low, high, total: 40 }) as FrameRow

describe('the finding of frames', () => {
  it('names the widest contrast whose intervals do not meet', () => {
    const rows = [share('war', 'a', 10, 5, 20), share('war', 'b', 40, 30, 55), share('law', 'a', 0, 0, 8), share('law', 'b', 60, 7, 90)]
    expect(framesFinding(rows)).toBe('Outlets are apart by more than their 95 % intervals on war: 40 % in B, 10 % in A.')
  })

  it('counts the others', () => {
    const rows = [share('war', 'a', 10, 5, 20), share('war', 'b', 40, 30, 55), share('law', 'a', 0, 0, 8), share('law', 'b', 60, 20, 90)]
    expect(framesFinding(rows)).toMatch(/intervals on 2 frames, most on law: 60 % in B, 0 % in A\.$/)
  })

  it('passes over outlets of which too little is known to say', () => {
    const rows = [share('war', 'a', 50, 45, 55), share('war', 'b', 30, 25, 35), share('war', 'c', 28, 0, 90), share('war', 'd', 60, 10, 95)]
    expect(framesFinding(rows)).toBe('Outlets are apart by more than their 95 % intervals on war: 50 % in A, 30 % in B.')
  })

  it('ranks nothing where the intervals meet or there is one outlet', () => {
    expect(framesFinding([share('war', 'a', 10, 5, 31), share('war', 'b', 40, 30, 55)])).toBe(
      'No frame sets two outlets apart by more than their 95 % intervals.',
    )
    expect(framesFinding([share('war', 'a', 10, 5, 31)])).toBeNull()
  })
})

const voice = (outlet: string, actor: string | null, n = 1) => ({ outlet, actor, actor_name: actor, n }) as VoiceRow

it('the finding of voices is whom several outlets quote', () => {
  const rows = [
    voice('a', 'x'),
    voice('b', 'x'),
    voice('a', 'y', 9),
    voice('b', 'z'),
    voice('a', 'z', 5),
    voice('a', null),
    voice('b', null),
  ]
  expect(voicesFinding(rows)).toBe('2 of 3 voices are quoted by more than one outlet: z and x.')
  expect(voicesFinding([voice('a', 'x'), voice('b', 'y')])).toBe('No voice is quoted by more than one outlet.')
  expect(voicesFinding([voice('a', 'x'), voice('b', null)])).toBeNull()
})

const gap = (metric: string, outlet: string, state: GapRow['state'], outlets_with: number) =>
  ({ kind: 'figures', event: 'e', metric, outlet, state, outlets_with }) as GapRow

it('the finding of gaps counts facts, not cells, and only outlets that were searched', () => {
  const rows = [
    gap('one', 'a', 'mentioned', 1),
    gap('one', 'b', 'coded', 1),
    gap('one', 'c', 'before', 1),
    gap('both', 'a', 'mentioned', 2),
    gap('both', 'b', 'mentioned', 2),
    gap('both', 'c', 'before', 2),
  ]
  expect(gapsFinding(rows)).toBe('1 of 2 facts are found in only one of the 2 outlets searched, 1 in all of them.')
  expect(gapsFinding([gap('one', 'a', 'mentioned', 1), gap('one', 'c', 'before', 1)])).toBeNull()
})

it('the finding of reliability names what is coded too differently', () => {
  const code = (code_name: string, alpha: number | null) => ({ code_name, alpha }) as ReliabilityRow
  expect(reliabilityFinding([code('war', 0.91), code('law', 0.7), code('morality', 0.2), code('never', null)])).toBe(
    'Alpha is 0.80 or more, from which Krippendorff (2004) draws conclusions, for 1 of 3 codes, and below 0.667, under which he draws none, for morality.',
  )
  expect(reliabilityFinding([code('never', null)])).toBeNull()
})
