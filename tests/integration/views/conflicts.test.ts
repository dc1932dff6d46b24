import { DuckDBInstance } from '@duckdb/node-api'
import { Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Modality, Stance } from '@/lib/api/contract/statement'
import { contradicts, sideOf, sidesTaken } from '@/lib/store/conflicts'
import { duckDbDialect } from '@/lib/store/duckdb-driver'

interface Statement {
  coder: string
  actor: string
  target: string
  article: string
  stance: Stance
  modality: Modality
  sequence: number | null
  as_of: string | null
}

let instance: DuckDBInstance
let db: Kysely<unknown>
beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:')
  db = new Kysely<unknown>({ dialect: duckDbDialect(instance) })
})
afterAll(() => instance.closeSync())

/** Of each statement, whether another contradicts it. */
async function contradicted(statements: readonly Statement[]): Promise<boolean[]> {
  const values = statements.map(
    ({ coder, actor, target, article, stance, modality, sequence, as_of }, at) =>
      sql`(${at}, ${coder}, ${actor}, ${target}, ${article}, ${stance}, ${modality}, cast(${sequence} as bigint), cast(${as_of} as date))`,
  )
  const { rows } = await sql<{ found: boolean }>`
    with facts(place, coder, actor, target, article, stance, modality, sequence, as_of) as (values ${sql.join(values)}),
    rivals as (${sidesTaken('facts')}),
    sided as (select *, ${sideOf('facts')} as side from facts)
    select exists (select 1 from rivals where ${contradicts('sided', 'rivals')}) as found from sided order by place`.execute(db)
  return rows.map(({ found }) => found)
}

const statement = (overrides: Partial<Statement>): Statement => ({
  coder: 'coder-1',
  actor: 'state-a',
  target: 'result',
  article: 'art-1',
  stance: 'recognises',
  modality: 'holds',
  sequence: null,
  as_of: null,
  ...overrides,
})
const against = (overrides: Partial<Statement> = {}) => statement({ stance: 'rejects', ...overrides })

describe('statements in conflict', () => {
  it.each<[string, Statement, Statement, boolean]>([
    ['one for, one against', statement({}), against(), true],
    ['supports and questions', statement({ stance: 'supports' }), statement({ stance: 'questions' }), true],
    ['both for', statement({}), statement({ stance: 'supports' }), false],
    ['waits and rejects', statement({ stance: 'waits' }), against(), false],
    ['one is denied', statement({ modality: 'denied' }), against(), false],
    ['another target', statement({ target: 'government' }), against(), false],
    ['another coder', statement({}), against({ coder: 'coder-2' }), false],
    ['another actor', statement({ actor: 'state-b' }), against(), false],
    ['first and then, in one text', statement({ sequence: 1 }), against({ sequence: 2 }), false],
    ['the same place in one text', statement({ sequence: 1 }), against({ sequence: 1 }), true],
    ['places in two texts say nothing', statement({ sequence: 1 }), against({ sequence: 2, article: 'art-2' }), true],
    ['two days', statement({ as_of: '2024-07-29' }), against({ as_of: '2024-07-31', article: 'art-2' }), false],
    ['one day known', statement({ as_of: '2024-07-29' }), against(), true],
  ])('%s', async (_, a, b, expected) => {
    expect(await contradicted([a, b])).toEqual([expected, expected])
  })

  it('looks at all statements of the other side, not at the first', async () => {
    expect(await contradicted([statement({ sequence: 1 }), against({ sequence: 2 }), against({ article: 'art-2' })])).toEqual([
      true,
      false,
      true,
    ])
  })
})
