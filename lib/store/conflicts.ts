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
 * The distinct statements of facts that a conflict can be with: what a conflict test cannot tell apart is one.
 * @param facts a query of facts in brackets or its name, with `question` (coder, actor and target, by number), `article, stance, modality, sequence, as_of`
 */
export const sidesTaken = (facts: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select distinct question, side, case when sequence is not null then article end as article, sequence, as_of
  from (select facts.*, ${sideOf('facts')} as side from ${facts} as facts) as sided where side is not null`

/** The condition that two statements with a side contradict each other: same coder, actor and target, one for and one against, and nothing orders them. */
export const contradicts = (a: string, b: string): RawBuilder<SqlBool> => sql`(
  ${ref(a, 'question')} = ${ref(b, 'question')} and ${ref(a, 'side')} <> ${ref(b, 'side')} and not ${isOrdered(a, b)})`
