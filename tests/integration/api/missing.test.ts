import { afterAll, beforeAll, expect, it } from 'vitest'
import { explainMissing } from '@/app/missing'
import { closeDatabases } from '@/lib/store/open'
import { tinyCorpus } from '../../builders/corpus'
import { temporaryDirectory } from '../../builders/temporary-directory'
import { serve } from './api'

const dir = temporaryDirectory()
afterAll(closeDatabases)
beforeAll(() => serve(dir, tinyCorpus(), 'tiny'))

it.each([
  ['/tiny/figures?outlet=herald', '/tiny/views/figures?outlet=herald'],
  ['/tiny/view/figure', '/tiny/views/figures'],
  ['/tiny/herald', '/tiny/outlets/herald'],
  ['/tiny/election-2024', '/tiny/events/election-2024'],
  ['/tiny/event/election-2024', '/tiny/events/election-2024'],
  ['/tiny/outlets/heral', '/tiny/outlets/herald'],
  ['/tiny/excerpt?q=count', '/tiny/excerpts?q=count'],
  ['/tiny/compared', '/tiny/compare'],
  ['/tiny/views', '/tiny#views'],
  ['/tiy/events/election-2024?rev=x', '/tiny/events/election-2024?rev=x'],
  ['/figures', '/tiny/views/figures'],
])('leads from %s to %s', async (address, meant) => {
  expect((await explainMissing(address)).ways[0]?.href).toBe(meant)
})

it.each(['/tiny/__proto__/x', '/tiny/constructor', '/tiny/articles/nothing', '/tiny/zzzz/zzzz'])(
  'guesses nothing of %s',
  async (address) => {
    const { title, ways } = await explainMissing(address)
    expect(title).toMatch(/^No such (page|article)$/)
    expect(ways.map(({ href }) => href)).toEqual(['/tiny', '/'])
  },
)
