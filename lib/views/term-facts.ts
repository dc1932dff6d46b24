import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { TERM_SPEECH } from '@/lib/corpus/term-speech'
import { articleCondition, placesAbout } from '@/lib/store/where'
import type { Scope } from './view'

/** The occurrences that are asked for. */
const COUNTED: Record<string, RawBuilder<number>> = {
  any: sql`terms.count`,
  own: sql`(terms.count - terms.attributed_count)`,
  attributed: sql`terms.attributed_count`,
}
export const counted = ({ display }: Pick<Scope, 'display'>) => COUNTED[display.speech ?? ''] ?? sql`terms.count`

/** The articles of the selection. */
export function isChosen(table: 'terms' | 'articles', { filters }: Pick<Scope, 'filters'>): RawBuilder<SqlBool> {
  const about = filters.event ? sql<SqlBool>`${sql.ref(`${table}.place`)} in (${placesAbout(filters.event)})` : sql<SqlBool>`1 = 1`
  return sql`(${articleCondition(table, filters)} and ${about})`
}

/** The chosen articles' terms, with what was counted. */
export const chosenTerms = (scope: Scope) => sql`
  select terms.article_id as article, terms.cell, cast(terms.outlet_id as text) as outlet, cast(terms.term as text) as term,
    ${counted(scope)} as count, terms.attributed_count as attributed
  from terms where ${isChosen('terms', scope)} and ${counted(scope)} > 0`

const TERM_CODES = sql`select id, name from codes where kind = 'language'`

/** Remarks of the counter on excerpts that have the term in the other speech alone. One without a remark may have it in either. */
const OTHER_SPEECH: Record<string, string> = { own: TERM_SPEECH.attributed, attributed: TERM_SPEECH.own }

function isOfSpeech({ display }: Pick<Scope, 'display'>): RawBuilder<SqlBool> {
  const other = OTHER_SPEECH[display.speech ?? '']
  return other ? sql`codings.memo is distinct from ${other}` : sql`1 = 1`
}

/** The excerpts coded with the terms, of the speech that is asked for. */
export const codedWith = (chosen: RawBuilder<unknown>, scope: Pick<Scope, 'display'>) => sql`
  select codings.rid, chosen.outlet, chosen.term
  from (${chosen}) as chosen
  join (${TERM_CODES}) as term_codes on term_codes.name = chosen.term
  join codings on codings.article_id = chosen.article and codings.code_id = term_codes.id and ${isOfSpeech(scope)}`

const hasCode = (term: RawBuilder<unknown>) => sql<SqlBool>`${term} in (select name from (${TERM_CODES}) as term_codes)`

/** The excerpts that have the terms: those coded with them, or all of the article where no code has the term's name. */
const excerptsOf = (chosen: RawBuilder<unknown>, scope: Scope) => sql`
  ${codedWith(chosen, scope)}
  union all
  select excerpts.rid, chosen.outlet, chosen.term
  from (${chosen}) as chosen join excerpts on excerpts.article_id = chosen.article where not ${hasCode(sql.ref('chosen.term'))} and ${articleCondition('excerpts', scope.filters)}`

/** A fact is a term in an excerpt that has it. */
export const termFacts = (scope: Scope) => excerptsOf(chosenTerms(scope), scope)
