import { plural } from '@/components/ui/plural'
import type { ContextLine, TermContexts } from '@/lib/api/contract/context'

/** The lines of one article. */
export interface ArticleLines {
  article: TermContexts['articles'][number]
  lines: ContextLine[]
}

/** The articles that have lines, in the order of the answer. */
export function linesByArticle({ articles, lines }: Pick<TermContexts, 'articles' | 'lines'>): ArticleLines[] {
  return articles
    .map((article) => ({ article, lines: lines.filter((line) => line.article === article.article) }))
    .filter((group) => group.lines.length > 0)
}

const countOf = (articles: TermContexts['articles']) => articles.reduce((sum, { count }) => sum + count, 0)

const SPEECH_WORDS: Record<string, string> = { own: ' outside quotation marks', attributed: ' in quotation marks' }

/** How often the term was counted, and what the lists below it hold. */
export function countedInWords({ articles, total_articles }: TermContexts, speech: string): string {
  const count = countOf(articles)
  const quoted =
    articles.every(({ attributed }) => attributed !== null) && articles.reduce((sum, { attributed }) => sum + (attributed ?? 0), 0)
  const many =
    total_articles > articles.length
      ? `the first ${articles.length} of ${plural(total_articles, 'article')}`
      : plural(articles.length, 'article')
  const marks = speech in SPEECH_WORDS || quoted === false ? '' : `, ${quoted || 'none'} of them in quotation marks`
  return `Counted ${plural(count, 'time')}${SPEECH_WORDS[speech] ?? ''} in ${many}${marks}.`
}

/** Whose words the excerpts are listed by; null where all are. */
export const listedInWords = (speech: string): string | null =>
  speech in SPEECH_WORDS
    ? `Listed are the excerpts in which it stands${SPEECH_WORDS[speech]}, and those whose coding does not say how it stands there.`
    : null

/** Where the lines come from, and what is missing. */
export function sourceInWords({ corpus, articles, lines, total_lines }: TermContexts): string[] {
  const of = (state: TermContexts['articles'][number]['text']) => articles.filter(({ text }) => text === state).length
  const whole = (count: number) =>
    count === articles.length
      ? count === 1
        ? 'The article’s text is'
        : 'The articles’ texts are'
      : `${plural(count, 'text')} of ${articles.length} ${count === 1 ? 'is' : 'are'}`
  const rest = lines.some(({ source }) => source !== 'text')
    ? 'What the corpus itself holds of them is shown: quotes, short wordings, and summaries, which are the coder’s words.'
    : 'The corpus itself holds no words with it.'
  return [
    ...(of('shown') ? [`${whole(of('shown'))} read on this server; no image, file, embed or export has these lines.`] : []),
    ...(of('shown') === articles.length && total_lines !== countOf(articles)
      ? [`The texts have it ${plural(total_lines, 'time')} as it is looked for today: it was counted otherwise.`]
      : []),
    ...(of('not-loaded')
      ? [`${whole(of('not-loaded'))} not loaded here. ${rest} Whoever holds the texts loads them with “parallax hydrate ${corpus}”.`]
      : []),
    ...(of('switched-off')
      ? [
          `${whole(of('switched-off'))} held here and not shown. ${rest} Who holds them reads them on a server started with “PARALLAX_SHOW_TEXTS=1”.`,
        ]
      : []),
    ...(of('withheld') ? [`${whole(of('withheld'))} held here, but may not be shown to others. ${rest}`] : []),
    ...(total_lines > lines.length ? [`The first ${lines.length} of ${total_lines} lines.`] : []),
  ]
}

/** The term in the forms that stand in the lines: what is marked in the excerpts. */
export const formsIn = (contexts: TermContexts | undefined): string[] =>
  [...new Set(contexts?.lines.map(({ keyword }) => keyword) ?? [])].sort()

const SOURCES: Record<ContextLine['source'], string | null> = { text: null, quote: null, wording: 'wording', summary: 'coder’s words' }

/** What tells a line from the article's running text. */
export const remarkOf = ({ source, quoted }: ContextLine): string | null => SOURCES[source] ?? (quoted ? 'quoted' : null)
