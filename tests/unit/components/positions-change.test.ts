import { describe, expect, it } from 'vitest'
import { changeSentence, groupTitle } from '@/components/compare/change-words'
import { positionsChangeModel } from '@/components/compare/positions-change.model'
import type { PositionRow } from '@/lib/views/rows/positions'
import { positionRow } from '../../builders/rows'

const then = (actor: string, stance: PositionRow['stance'], overrides: Partial<PositionRow> = {}) =>
  positionRow({ event: 'vote-2017', target: 'assembly', actor, stance, ...overrides })
const now = (actor: string, stance: PositionRow['stance'], overrides: Partial<PositionRow> = {}) =>
  positionRow({ actor, stance, ...overrides })
const modelOf = (...events: PositionRow[][]) => positionsChangeModel(events.map((rows, at) => ({ event: `event-${at}`, rows })))
const groupsOf = (...events: PositionRow[][]) =>
  modelOf(...events).groups.map((group) => [groupTitle(group), group.rows.map(({ actor }) => actor)])

describe('positionsChangeModel', () => {
  const first = [then('brazil', 'condemns'), then('peru', 'condemns'), then('russia', 'supports'), then('cuba', 'supports')]
  const second = [now('brazil', 'waits'), now('peru', 'rejects'), now('russia', 'recognises'), now('china', 'recognises')]

  it('groups the actors of several events by the way their side took, changes first', () => {
    expect(groupsOf(first, second)).toEqual([
      ['From against to neither', ['brazil']],
      ['Against each time', ['peru']],
      ['For each time', ['russia']],
    ])
  })

  it('lists those of whom one event alone speaks under that event', () => {
    expect(modelOf(first, second).alone.map((rows) => rows.map(({ actor }) => actor))).toEqual([['cuba'], ['china']])
  })

  it('puts the longest way first', () => {
    const titles = groupsOf(
      [then('a', 'condemns'), then('b', 'condemns'), then('c', 'condemns')],
      [now('a', 'waits'), now('b', 'waits'), now('c', 'supports')],
    )
    expect(titles.map(([title]) => title)).toEqual(['From against to for', 'From against to neither'])
  })

  it('compares the target of most actors in each event and offers the others', () => {
    const { columns, groups } = modelOf([...first, then('brazil', 'supports', { target: 'talks' })], second)
    expect(columns[0]?.target).toMatchObject({ target: 'assembly', actors: 4 })
    expect(columns[0]?.others).toEqual([{ target: 'talks', title: 'Talks', actors: 1 }])
    expect(groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flat().flatMap((mark) => mark.rows)))).not.toContainEqual(
      expect.objectContaining({ target: 'talks' }),
    )
  })

  it('leaves open what is stated in more than one way, and keeps both', () => {
    const both = [now('brazil', 'waits', { conflict: true }), now('brazil', 'rejects', { conflict: true, outlet: 'orinoco' })]
    const { groups } = modelOf([then('brazil', 'condemns')], both)
    expect(groups.map(({ kind }) => kind)).toEqual(['unsettled'])
    expect(groups[0]?.rows[0]?.cells[1]?.map(({ side }) => side)).toEqual(['neither', 'against'])
    expect(groups[0]?.rows[0]?.links.map(({ sides }) => sides)).toEqual([
      ['against', 'neither'],
      ['against', 'against'],
    ])
  })

  it('leaves open what is denied, expected or withdrawn', () => {
    for (const modality of ['denied', 'expected', 'withdrawn'] as const) {
      const { groups } = modelOf([then('brazil', 'supports')], [now('brazil', 'recognises', { modality })])
      expect(groups.map(({ kind }) => kind)).toEqual(['unsettled'])
      expect(groups[0]?.rows[0]?.links[0]?.isUnsure).toBe(true)
    }
  })

  it('compares where an account ends, and keeps what came before as earlier', () => {
    const moved = [now('brazil', 'recognises', { sequence: 1 }), now('brazil', 'rejects', { sequence: 2 })]
    const [group] = modelOf([then('brazil', 'supports')], moved).groups
    expect(group?.way).toEqual(['for', 'against'])
    expect(group?.rows[0]?.cells[1]?.map(({ isEarlier }) => isEarlier)).toEqual([true, false])
  })

  it('lets no outlet order the statements of another', () => {
    const told = [now('brazil', 'recognises', { sequence: 1 }), now('brazil', 'rejects', { sequence: 2, outlet: 'orinoco' })]
    expect(modelOf([then('brazil', 'supports')], told).groups[0]?.kind).toBe('unsettled')
  })

  it('puts the same stance of several outlets under one sign, with every row', () => {
    const rows = [now('brazil', 'waits'), now('brazil', 'waits', { outlet: 'orinoco' })]
    const [group] = modelOf([then('brazil', 'condemns')], rows).groups
    expect(group?.rows[0]?.cells[1]?.map((mark) => mark.rows.length)).toEqual([2])
  })

  it('draws the line across an event that is silent', () => {
    const [group] = modelOf([then('brazil', 'condemns')], [now('peru', 'waits')], [now('brazil', 'waits')]).groups
    expect(group?.rows[0]?.links).toEqual([{ from: 0, to: 2, sides: ['against', 'neither'], isUnsure: false }])
  })

  it('has nothing to compare without rows', () => {
    expect(modelOf([], [])).toMatchObject({ groups: [], alone: [[], []] })
    expect(changeSentence(modelOf([], []))).toMatch(/^No actor/)
  })
})

describe('changeSentence', () => {
  it('counts the moves in words and says that the targets differ', () => {
    const model = modelOf(
      [then('a', 'condemns'), then('b', 'supports'), then('c', 'supports')],
      [now('a', 'waits'), now('b', 'recognises'), now('c', 'recognises', { modality: 'withdrawn' })],
    )
    expect(changeSentence(model)).toBe(
      'Of 3 actors with a stance in more than one event, 1 moved: 1 from against to neither. 1 took the same side each time. 1 is left open: stated in more than one way, or not as held. Each event has a target of its own, so a move is one between two questions.',
    )
  })

  it('says of targets no more than is so, and of some of the stances nothing', () => {
    const [one, other] = [{ target: 'winner' }, { target: 'assembly' }]
    const of = (...targets: { target: string }[]) =>
      changeSentence(modelOf(...targets.map((target) => [then('a', 'condemns', target), then('b', 'condemns', target)])))
    expect(of(one, one)).toBe('Of 2 actors with a stance in more than one event, none moved. 2 took the same side each time.')
    expect(of(one, other)).toMatch(/ Each event has a target of its own, so a move is one between two questions\.$/)
    expect(of(one, other, other)).toMatch(/ Not all events have the same target, so a move can be one between two questions\.$/)
    expect(changeSentence(modelOf([then('a', 'condemns', one)], [], [now('a', 'waits', one)]))).not.toContain('target')
    expect(changeSentence(modelOf([then('a', 'condemns')], [now('a', 'waits')]), true)).toBe(
      'Not all stances are shown, so who moved is not counted.',
    )
  })
})
