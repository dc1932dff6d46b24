import { describe, expect, it } from 'vitest'
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

  it('has one account per value, from the lowest up, each with everybody on whose word it is', () => {
    expect(best?.title).toBe('Turnout, voters')
    expect(best?.accounts.map(({ label, speakers }) => [label, ...speakers.map(({ claim }) => claim)])).toEqual([
      ['under 3\u00a0million', 'c4'],
      ['3.6\u00a0million', 'c2', 'c3'],
      ['8.1\u00a0million', 'c1'],
    ])
  })

  it('puts another quantity beside a value only where it belongs to it beyond doubt', () => {
    expect(best?.accounts.map(({ also }) => also)).toEqual([[], ['18.5\u00a0%'], ['41.5\u00a0%']])
  })

  it('places each value between zero and the highest', () => {
    expect(best?.accounts.map(({ place, bound, disputed }) => [Math.round(place * 100), bound, disputed])).toEqual([
      [37, 'down', true],
      [44, null, true],
      [100, null, false],
    ])
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
