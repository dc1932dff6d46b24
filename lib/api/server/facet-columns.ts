import { sql } from 'kysely'
import { readExcerptValues } from '@/lib/store/excerpt-values'
import { columnsOfRevision } from '@/lib/store/kept-columns'

/*
 * What facets count where the filters leave whole excerpts, with all that they have: pairs of an excerpt and a value, read once per revision.
 * To count them against a set of excerpts takes a few milliseconds, and the database forty. Some 10 MB for a million excerpts.
 */

/** Whom excerpts quote at any hop, and of whom those are parts. */
export const quotedActors = columnsOfRevision((db) =>
  readExcerptValues(db, sql`select rid, actor_id as id from excerpt_voices`, sql`select id, name from actors`),
)

/** The families of the metrics that claims of excerpts are about. */
export const claimedFamilies = columnsOfRevision((db) =>
  readExcerptValues(
    db,
    sql`select distinct claims.rid, metrics.family as id from claims join metrics on metrics.id = claims.metric_id`,
    sql`select distinct family as id, family as name from metrics`,
  ),
)

/** What positions of excerpts are toward. */
export const positionTargets = columnsOfRevision((db) =>
  readExcerptValues(db, sql`select distinct rid, target_id as id from positions`, sql`select id, name from targets`),
)
