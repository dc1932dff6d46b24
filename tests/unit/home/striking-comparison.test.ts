import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Mark } from '@/components/charts/figures/mark.model'
import { commonScale } from '@/components/home/common-scale'
import { ScaleMark } from '@/components/home/scale-mark'
import { strikingComparisons } from '@/components/home/striking-comparison'
import { figureRow } from '@/tests/builders/rows'

const voters = { metric: 'turnout-voters', metric_name: 'Turnout, voters', unit: 'voters' }
const turnout2017 = [
  figureRow({ ...voters, claim: 'c1', value: 8_100_000, chain: 'cne' }),
  figureRow({ ...voters, claim: 'c2', value: 3_600_000, chain: 'nbc|datanalisis+torino', attitude: 'disputes' }),
  figureRow({ ...voters, claim: 'c3', value: 3_600_000, chain: 'opposition', attitude: 'disputes' }),
  figureRow({ ...voters, claim: 'c4', value: 3_000_000, comparator: 'less_than', chain: 'opposition', attitude: 'disputes' }),
  figureRow({ claim: 'c5', value: 41.5, chain: 'cne' }),
  figureRow({ claim: 'c6', value: 18.5, chain: 'nbc|datanalisis+torino' }),
  figureRow({ claim: 'c7', value: 18.5, chain: 'opposition' }),
]

describe('the most striking comparison', () => {
  const [best] = strikingComparisons(turnout2017)

  it('has the values from the lowest up, each with everybody on whose word it is, and counts accounts by originator', () => {
    expect([best?.title, best?.accounts]).toEqual(['Turnout, voters', 3])
    expect(best?.values.map(({ label, speakers }) => [label, ...speakers.map(({ claim }) => claim)])).toEqual([
      ['under 3\u00a0million', 'c4'],
      ['3.6\u00a0million', 'c2', 'c3'],
      ['8.1\u00a0million', 'c1'],
    ])
  })

  it('puts another quantity beside a value only where it belongs to it beyond doubt', () => {
    expect(best?.values.map(({ also }) => also)).toEqual([[], ['18.5\u00a0%'], ['41.5\u00a0%']])
    const ofOthers = turnout2017.map((row) => (row.metric === 'turnout-voters' ? row : { ...row, coder: 'coder-2' }))
    expect(strikingComparisons(ofOthers)[0]?.values.flatMap(({ also }) => also)).toEqual([])
  })

  it('keeps each value as it is stated, on a scale with zero', () => {
    expect(best?.domain).toEqual([0, 8_100_000])
    expect(best?.values.map(({ mark, disputed }) => [mark.shape, disputed])).toEqual([
      ['bound', true],
      ['dot', true],
      ['dot', false],
    ])
  })
})

it('takes an account that moves for where it ends', () => {
  const steps = [40, 73, 100].map((value, at) => figureRow({ chain: 'machado', value, sequence: at + 1 }))
  const [moved] = strikingComparisons([...steps, figureRow({ chain: 'codepink', value: 81, comparator: 'more_than' })])
  expect([moved?.accounts, moved?.values.map(({ label }) => label)]).toEqual([2, ['over 81\u00a0%', '100\u00a0%']])
})

describe('the common scale', () => {
  it('keeps zero and every mark inside', () => {
    expect([0, 50, 100].map(commonScale([0, 100]))).toEqual([0, 49, 98])
    expect([-100, 0, 100].map(commonScale([-100, 100]))).toEqual([2, 50, 98])
    expect(commonScale([0, 0])(0)).toBe(0)
  })

  it('draws ranges, bounds and alternatives as such', () => {
    const draw = (mark: Mark) =>
      renderToStaticMarkup(createElement(ScaleMark, { mark, placeOf: commonScale([0, 98]), color: 'red', disputed: false, y: 10 }))
    expect(draw({ shape: 'range', from: 20, to: 30 })).toMatch(/<rect x="20%" y="7" width="10%"/)
    expect(draw({ shape: 'points', at: [1, 2, 5] }).match(/<circle/g)).toHaveLength(3)
    expect(draw({ shape: 'bound', at: 3, direction: 'up', includes: false })).toMatch(/<svg x="3%".*<path d="M0 -3H15/)
    expect(draw({ shape: 'dot', at: 7 })).toMatch(/<circle cx="7%"/)
  })
})

it('prefers many accounts far apart, and takes one quantity of each family', () => {
  const polls = { metric: 'poll', metric_name: 'Poll', family: 'polls' }
  const close = [figureRow({ ...polls, value: 50, chain: 'a' }), figureRow({ ...polls, value: 49, chain: 'b' })]
  expect(strikingComparisons([...close, ...turnout2017]).map(({ family }) => family)).toEqual(['turnout', 'polls'])
})

it('finds nothing where all agree or only one speaks', () => {
  expect(strikingComparisons([figureRow({ chain: 'a' }), figureRow({ chain: 'b' })])).toEqual([])
  expect(strikingComparisons([figureRow({ chain: 'a', value: 1 }), figureRow({ chain: 'a', value: 2 })])).toEqual([])
  expect(strikingComparisons([])).toEqual([])
})
