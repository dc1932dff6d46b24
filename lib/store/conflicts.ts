import { type RawBuilder, type SqlBool, sql } from 'kysely'

const ref = (table: string, column: string) => sql.ref(`${table}.${column}`)

/** The side that a held stance takes; null for those that take none. Of the columns `stance` and `modality` of a table. */
export const sideOf = (table: string): RawBuilder<'for' | 'against' | null> => sql`case
  when ${ref(table, 'modality')} <> 'holds' then null
  when ${ref(table, 'stance')} in ('recognises', 'supports') then 'for'
  when ${ref(table, 'stance')} in ('questions', 'condemns', 'rejects') then 'against'
end`

/** A place in one text's series, or a day, says which came first: a change of mind is no contradiction. Of two statements with `article, sequence, as_of`. */
export function isOrdered(a: string, b: string): RawBuilder<SqlBool> {
  const differ = (column: string) => sql`coalesce(${ref(a, column)} <> ${ref(b, column)}, false)`
  return sql`((${differ('sequence')} and ${ref(a, 'article')} = ${ref(b, 'article')}) or ${differ('as_of')})`
}

/**
 * The distinct statements of a query of facts that a conflict can be with: what a conflict test cannot tell apart is one.
 * @param facts name of the query, with `coder, actor, target, article, stance, modality, sequence, as_of`
 */
export const sidesTaken = (facts: string): RawBuilder<unknown> => sql`
  select distinct coder, actor, target, side, case when sequence is not null then article end as article, sequence, as_of
  from (select *, ${sideOf(facts)} as side from ${sql.table(facts)}) as sided where side is not null`

/** The condition that two statements with a side contradict each other: same coder, actor and target, one for and one against, and nothing orders them. */
export const contradicts = (a: string, b: string): RawBuilder<SqlBool> => sql`(
  ${ref(a, 'coder')} = ${ref(b, 'coder')} and ${ref(a, 'actor')} = ${ref(b, 'actor')} and ${ref(a, 'target')} = ${ref(b, 'target')} and ${ref(a, 'side')} <> ${ref(b, 'side')}
  and not ${isOrdered(a, b)})`
