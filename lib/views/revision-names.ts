import type { Kysely } from 'kysely'
import type { Database } from '@/lib/store/database'
import { oncePerRevision } from '@/lib/store/once-per-revision'

const byId = <T extends { id: string }>(rows: readonly T[]): ReadonlyMap<string, T> => new Map(rows.map((row) => [row.id, row]))

async function read(db: Kysely<Database>) {
  const [events, actors, outlets, metrics, targets, codes] = await Promise.all([
    db.selectFrom('events').select(['id', 'title']).execute(),
    db.selectFrom('actors').select(['id', 'name', 'kind', 'country']).execute(),
    db.selectFrom('outlets').select(['id', 'name']).execute(),
    db.selectFrom('metrics').select(['id', 'name', 'kind', 'family', 'unit', 'decimals']).execute(),
    db.selectFrom('targets').select(['id', 'name', 'family']).execute(),
    db.selectFrom('codes').select(['id', 'name', 'codebook']).execute(),
  ])
  return {
    events: byId(events),
    actors: byId(actors),
    outlets: byId(outlets),
    metrics: byId(metrics),
    targets: byId(targets),
    codes: byId(codes),
  }
}

/** What the lists of a revision say of their members, by id, read once: to join them to a few hundred rows takes longer than to find the rows. */
export const revisionNames = oncePerRevision(read)
export type RevisionNames = Awaited<ReturnType<typeof read>>
