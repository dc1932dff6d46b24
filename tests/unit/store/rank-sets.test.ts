import type { Kysely } from 'kysely'
import { expect, it } from 'vitest'
import type { Database } from '@/lib/store/database'
import type { RankSet } from '@/lib/store/rank-set'
import { rankSet } from '@/lib/store/rank-sets'

const of = (megabytes: number) => ({ bytes: megabytes * 1_000_000 }) as RankSet

it('counts no set that was let go before it was found', async () => {
  const db = {} as Kysely<Database>
  for (const round of ['first', 'second', 'third']) {
    let found = (_: RankSet) => {}
    const slow = rankSet(db, `slow ${round}`, () => new Promise<RankSet>((resolve) => (found = resolve)))
    for (const part of ['a', 'b', 'c']) await rankSet(db, `${round} ${part}`, async () => of(3))
    found(of(4))
    await slow
  }
  let reads = 0
  for (let asked = 0; asked < 2; asked += 1) {
    await rankSet(db, 'small', async () => {
      reads += 1
      return of(1)
    })
  }
  expect(reads).toBe(1)
})
