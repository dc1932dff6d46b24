import { oncePerRevision } from './once-per-revision'

/** The outlets of a revision in the order of their names, as the database orders texts. */
export const outletsByName = oncePerRevision((db) =>
  db.selectFrom('outlets').select(['id', 'name', 'group']).orderBy('name').orderBy('id').execute(),
)
