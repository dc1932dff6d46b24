import { sql } from 'kysely'
import type { ContextLine, TermContexts } from '@/lib/api/contract/context'
import type { Excerpt } from '@/lib/api/contract/excerpt'
import { allowCopies } from '@/lib/corpus/copy-rights'
import { keywordsInContext } from '@/lib/corpus/keyword-in-context'
import { termForms, termMatcher } from '@/lib/corpus/term-matcher'
import { dataDirectory } from '@/lib/store/data-directory'
import { oncePerRevision } from '@/lib/store/once-per-revision'
import { readText } from '@/lib/store/texts'
import { language } from '@/lib/views/language'
import { chosenTerms } from '@/lib/views/term-facts'
import type { Scope } from '@/lib/views/view'
import { excerptsOfRow } from './excerpt-page'
import { findView } from './find-view'
import { type SelectedRevision, withSelection } from './open-revision'
import { isOwnServer, showsKeptTexts } from './own-server'
import { ProblemError } from './problem-error'
import { readParameters } from './request-parameters'
import { readRowKey } from './row-keys'
import { settledScope } from './settled-scope'

/** So many articles are looked through, and so many lines shown: a list of more is read as a text, not as lines. */
const MOST_ARTICLES = 50
const MOST_LINES = 200

interface CountedArticle {
  article: string
  article_title: string
  outlet_name: string
  published_on: string | null
  published_from: string | null
  published_to: string | null
  text_sha256: string | null
  rights: string | null
  count: number
  attributed: number | null
  articles: number
}

/** The articles of an outlet that have the term in the speech asked for, the first published first. */
async function countedArticles({ db }: SelectedRevision, scope: Scope, outlet: string, term: string): Promise<CountedArticle[]> {
  const { rows } = await sql<CountedArticle>`
    select articles.id as article, articles.title as article_title, outlets.name as outlet_name, cast(articles.published_on as text) as published_on,
      cast(articles.published_from as text) as published_from, cast(articles.published_to as text) as published_to,
      articles.text_sha256, articles.rights, chosen.count, chosen.attributed, count(*) over () as articles
    from (${chosenTerms(scope)}) as chosen
    join articles on articles.id = chosen.article join outlets on outlets.id = articles.outlet_id
    where chosen.outlet = ${outlet} and chosen.term = ${term}
    order by articles.published_on nulls last, articles.id limit ${sql.lit(MOST_ARTICLES)}`.execute(db)
  return rows
}

/** Finds one term as all of them are counted: a longer one before the shorter inside it. A term without a code is found as it is written. */
const matcher = oncePerRevision(async (db) => {
  const codes = await db.selectFrom('codes').where('kind', '=', 'language').orderBy('id').select(['name', 'definition']).execute()
  const loaded = codes.map(({ name, definition }) => ({ term: name, forms: termForms({ name, definition: definition ?? undefined }) }))
  const find = termMatcher(loaded)
  const names = new Set(codes.map(({ name }) => name))
  return (text: string, term: string) =>
    (names.has(term) ? find : termMatcher([{ term, forms: [term] }]))(text).filter((found) => found.term === term)
})

type Find = (text: string, term: string) => { start: number; end: number }[]
type Line = Omit<ContextLine, 'article'>

const SPEECH: Record<string, boolean> = { own: false, attributed: true }

/** Every occurrence in a text, of the speech that is asked for. */
function linesOfText(text: string, term: string, find: Find, speech: string | undefined): Line[] {
  const wanted = SPEECH[speech ?? '']
  return keywordsInContext(text, find(text, term))
    .filter(({ isQuoted }) => wanted === undefined || isQuoted === wanted)
    .map(({ isQuoted, ...line }) => ({ ...line, source: 'text', excerpt: null, quoted: isQuoted }))
}

/** What the corpus itself holds of an excerpt's words: the quote, short wordings of its facts, and the coder's summary. */
function linesOfExcerpt(excerpt: Excerpt, term: string, find: Find): Line[] {
  const { paragraph, quote, summary, claims, positions } = excerpt
  const wordings = [...claims, ...positions].flatMap(({ wording }) => wording ?? [])
  const parts: [ContextLine['source'], string][] = [
    ...(quote
      ? [['quote', quote] as [ContextLine['source'], string]]
      : wordings.map((wording): [ContextLine['source'], string] => ['wording', wording])),
    ['summary', summary],
  ]
  return parts.flatMap(([source, text]) =>
    keywordsInContext(text, find(text, term)).map(({ before, keyword, after }) => ({
      paragraph,
      before,
      keyword,
      after,
      source,
      excerpt: excerpt.excerpt,
      quoted: null,
    })),
  )
}

type TextState = TermContexts['articles'][number]['text']

/** What becomes of a text that may not be copied: its holder reads it on a server that only this machine reaches and that was started to show it. */
function stateOfKept(headers: Pick<Headers, 'get'>): TextState {
  if (!isOwnServer(headers)) return 'withheld'
  return showsKeptTexts() ? 'shown' : 'switched-off'
}

/** A text is shown where its article allows copies, else as those that are kept. */
async function readable({ text_sha256, rights }: CountedArticle, kept: TextState): Promise<{ state: TextState; text?: string }> {
  const text = text_sha256 ? await readText(dataDirectory(), text_sha256) : undefined
  if (text === undefined) return { state: 'not-loaded' }
  const state = allowCopies(rights) ? 'shown' : kept
  return state === 'shown' ? { state, text } : { state }
}

/** An outlet's occurrences of a term, each in its context. */
async function contextsOf(
  revision: SelectedRevision,
  scope: Scope,
  outlet: string,
  term: string,
  excerpts: readonly Excerpt[],
  kept: TextState,
): Promise<TermContexts> {
  const [counted, find] = await Promise.all([countedArticles(revision, scope, outlet, term), matcher(revision.db)])
  const read = await Promise.all(counted.map(async (article) => ({ article, ...(await readable(article, kept)) })))
  const lines = read.flatMap(({ article: { article }, text }) => {
    const own =
      text === undefined
        ? excerpts.filter((excerpt) => excerpt.article === article).flatMap((excerpt) => linesOfExcerpt(excerpt, term, find))
        : linesOfText(text, term, find, scope.display.speech)
    return own.map((line) => ({ article, ...line }))
  })
  return {
    corpus: revision.corpus,
    revision: revision.revision,
    outlet,
    term,
    total_articles: counted[0]?.articles ?? 0,
    articles: read.map(({ article: { text_sha256: _hash, rights: _rights, articles: _articles, ...article }, state }) => ({
      ...article,
      text: state,
    })),
    total_lines: lines.length,
    lines: lines.slice(0, MOST_LINES),
  }
}

/**
 * A loaded term of an outlet in its contexts: in the whole texts of the articles where they are loaded and may be shown here, else in what the corpus
 * holds of their excerpts. Not a part of a revision: it differs from server to server.
 * @param params those of the view *language*, with `row`
 * @param headers of the request: who asks
 * @throws ProblemError 400, 404, 503
 */
export async function termContexts(corpus: string, params: URLSearchParams, headers: Pick<Headers, 'get'>): Promise<TermContexts> {
  const view = findView(language.id)
  const parameters = readParameters(params, view.options, ['row'])
  if (!parameters.row)
    throw new ProblemError(400, 'The address has parameters that cannot be used', [{ parameter: 'row', message: 'is missing' }])
  const [[, outlet = ''] = [], [, term = ''] = []] = readRowKey(view, parameters.row)
  return withSelection(corpus, parameters.selection, async (revision) => {
    const scope = await settledScope(revision, view, parameters.display)
    return contextsOf(revision, scope, outlet, term, await excerptsOfRow(revision, view, parameters), stateOfKept(headers))
  })
}
