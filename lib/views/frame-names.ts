import { type Kysely, sql } from 'kysely'
import type { Database } from '@/lib/store/database'
import { framesIn } from './frame-facts'
import type { Scope } from './view'

export interface FrameName {
  id: string
  name: string
}

/** The frames that a scope speaks of, in the order of their names. */
export async function frameNames(db: Kysely<Database>, scope: Scope): Promise<readonly FrameName[]> {
  const { rows } = await sql<FrameName>`select id, name from (${framesIn(scope)}) as frames order by name, id`.execute(db)
  return rows
}
