import { describe, expect, it } from 'vitest'
import { codedInWords, countedInWords, cutInWords } from '@/components/panels/counted'
import type { ViewRow } from '@/lib/api/contract/table'
import { figureRow, positionRow } from '@/tests/builders/rows'

const rowsOf = (rows: object[]) => rows as ViewRow[]

describe('the n of a view', () => {
  const figures = rowsOf([
    figureRow(),
    figureRow({ article: 'other', outlet: 'other' }),
    figureRow({ metric_kind: 'actor', answer: 'cne' }),
  ])
  const positions = rowsOf([positionRow({ statements: 2 }), positionRow({ actor: 'cuba' })])

  it('says how many statements are numbers', () => {
    expect(countedInWords('figures', figures, 3)).toBe('n = 3 statements (2 numbers) in 2 articles of 2 outlets')
  })

  it('counts stances, not rows', () => {
    expect(countedInWords('positions', positions, 2)).toBe('n = 3 stances of 2 actors in 1 outlet')
  })

  it('says nothing of no rows', () => {
    expect(countedInWords('similarity', [], 0)).toBe('')
  })

  it('is of what is drawn, and says so where that is not all', () => {
    expect(countedInWords('figures', figures, 5550)).toBe('n = 3 of 5,550 statements (2 numbers) in 2 articles of 2 outlets')
    expect(countedInWords('positions', positions, 9)).toBe('n = 3 stances (2 of 9 rows) of 2 actors in 1 outlet')
    expect(countedInWords('new', figures, 3)).toBe('n = 3 rows')
    expect(cutInWords('figures', 2000, 5550)).toBe(
      'These are the first 2,000 of 5,550 statements. Every count here, such as that of a family, is of these.',
    )
    expect(cutInWords('figures', 3, 3)).toBeNull()
  })
})

it('calls what is coded by the same words everywhere', () => {
  expect(codedInWords({ claims: 555, positions: 1 })).toBe('555 statements · 1 stance')
})
