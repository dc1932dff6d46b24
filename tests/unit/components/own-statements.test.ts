import { expect, it } from 'vitest'
import { ownStatements } from '@/components/outlet/own-statements'
import { figureRow } from '@/tests/builders/rows'

it('lists what an outlet says itself, each once, the event it says most about first', () => {
  const rows = [
    figureRow({ claim: 'c1', event: 'blackout', value: 1, chain: '' }),
    figureRow({ claim: 'c2', event: 'vote', value: 1, chain: '' }),
    figureRow({ claim: 'c3', event: 'vote', value: 2, chain: '' }),
    figureRow({ claim: 'c4', event: 'vote', value: 2, chain: '' }),
    figureRow({ claim: 'c5', event: 'vote', value: 3, chain: 'cne' }),
  ]
  expect(ownStatements(rows).map(({ claim }) => claim)).toEqual(['c2', 'c4', 'c1'])
})
