import { expect, it } from 'vitest'
import { outletColors } from '@/components/charts/outlet-colors'

const outlet = (id: string, articles = 1) => ({ id, articles })

it('gives colours by id among the outlets with articles, whatever their order', () => {
  const colors = outletColors([outlet('c'), outlet('a'), outlet('bbc', 0), outlet('b')])
  expect([...colors]).toEqual([
    ['a', 'var(--outlet-0)'],
    ['b', 'var(--outlet-1)'],
    ['c', 'var(--outlet-2)'],
  ])
})

it('repeats from the ninth outlet on', () => {
  const colors = outletColors(Array.from({ length: 9 }, (_, at) => outlet(`o${at}`)))
  expect(colors.get('o8')).toBe('var(--outlet-0)')
})
