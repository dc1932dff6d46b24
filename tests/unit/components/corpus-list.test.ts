import { expect, it } from 'vitest'
import { namesakes } from '@/components/home/corpus-list'

const counts = { outlets: 1, events: 1, articles: 1, excerpts: 1, claims: 1, positions: 1 }
const corpus = (name: string, title: string) => ({ corpus: name, title, revision: '0123456789ab', counts })

it('tells corpora of one title apart', () => {
  expect([...namesakes([corpus('a', 'Elections'), corpus('b', 'Elections'), corpus('c', 'Strikes')])]).toEqual(['a', 'b'])
  expect(namesakes([corpus('a', 'Elections')]).size).toBe(0)
})
