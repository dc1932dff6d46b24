import { describe, expect, it } from 'vitest'
import type { Answers } from '@/components/charts/figures/answers.model'
import type { Shown } from '@/components/charts/figures/figures.model'
import { firstDrawing } from '@/components/charts/figures/first-drawing.model'
import type { Plot } from '@/components/charts/figures/lanes.model'

const question = (metric: string, answers: number): Answers =>
  ({
    kind: 'answers',
    metric,
    key: metric,
    title: metric,
    about: null,
    answers: Array.from({ length: answers }, (_, place) => ({ key: `${place}`, label: '', accounts: 1, voices: [{ statements: [{}] }] })),
  }) as unknown as Answers
const singles = (count: number) => Array.from({ length: count }, () => ({})) as Shown['singles']
const sizes = (shown: Shown | null) => shown && [shown.claims, shown.panels.length, shown.singles.length]

describe('what a family opens with among many drawings', () => {
  it('is all of it where that is little', () => {
    const shown = { claims: 7, panels: [question('a', 4), question('b', 3)], singles: [] }
    expect(firstDrawing(shown)).toEqual([shown, null])
  })

  it('is whole panels until they are enough, and every statement is in one of both', () => {
    const shown = { claims: 24, panels: [question('a', 5), question('b', 9), question('c', 6)], singles: singles(4) }
    expect(firstDrawing(shown).map(sizes)).toEqual([
      [14, 2, 0],
      [10, 1, 4],
    ])
  })

  it('keeps one panel however long it is, and some statements where there is no panel', () => {
    expect(firstDrawing({ claims: 33, panels: [question('a', 30)], singles: singles(3) }).map(sizes)).toEqual([
      [30, 1, 0],
      [3, 0, 3],
    ])
    expect(firstDrawing({ claims: 20, panels: [], singles: singles(20) }).map(sizes)).toEqual([
      [10, 0, 10],
      [10, 0, 10],
    ])
  })

  it('ends a long plot after whole quantities, on one axis with the others', () => {
    const quantity = (key: string, lanes: number) => ({ key, lanes: Array.from({ length: lanes }, () => ({})) })
    const plot = { kind: 'plot', metric: 'share', axis: 'the axis', quantities: [quantity('a', 7), quantity('b', 6), quantity('c', 4)] }
    const [first, further] = firstDrawing({ claims: 17, panels: [plot as unknown as Plot], singles: [] })
    const keys = (shown: Shown | null) =>
      shown?.panels.map((panel) => panel.kind === 'plot' && [panel.axis, ...panel.quantities.map(({ key }) => key)])
    expect([keys(first), keys(further)]).toEqual([[['the axis', 'a', 'b']], [['the axis', 'c']]])
  })

  it('folds nothing for two statements', () => {
    expect(firstDrawing({ claims: 32, panels: [question('a', 30)], singles: singles(2) }).map(sizes)).toEqual([[32, 1, 2], null])
  })
})
