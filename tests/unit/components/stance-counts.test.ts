import { expect, it } from 'vitest'
import { stancesByTarget } from '@/components/outlet/stance-counts'
import type { PositionRow } from '@/lib/views/rows/positions'

const row = (actor: string, target: string, stance: string, modality = 'holds') =>
  ({ actor, target, target_name: target.toUpperCase(), stance, modality }) as PositionRow

it('counts each actor once by target and stance, from consent to refusal, without what is not held', () => {
  const rows = [
    row('peru', 'vote', 'rejects'),
    row('cuba', 'vote', 'recognises'),
    row('cuba', 'vote', 'recognises'),
    row('cuba', 'leader', 'supports'),
    row('chile', 'vote', 'recognises', 'denied'),
  ]
  expect(stancesByTarget(rows)).toEqual([
    {
      ...{ target: 'vote', name: 'VOTE', actors: 2 },
      stances: [
        { stance: 'recognises', actors: 1 },
        { stance: 'rejects', actors: 1 },
      ],
    },
    { target: 'leader', name: 'LEADER', actors: 1, stances: [{ stance: 'supports', actors: 1 }] },
  ])
})
