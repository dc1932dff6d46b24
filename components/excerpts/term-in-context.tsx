import { plural } from '@/components/ui/plural'
import type { ContextLine, TermContexts } from '@/lib/api/contract/context'
import { countedInWords, linesByArticle, listedInWords, remarkOf, sourceInWords } from './contexts-words'
import { publicationInWords } from './dates'
import styles from './term-in-context.module.css'

function Line({ line }: { line: ContextLine }) {
  const { paragraph, before, keyword, after } = line
  const remark = remarkOf(line)
  return (
    <li className={styles.line} title={`${before}${keyword}${after}`}>
      <span className={styles.place}>
        {paragraph !== null && (
          <>
            <span aria-hidden="true">¶ {paragraph}</span>
            <span className="sr-only">Paragraph {paragraph}: </span>
          </>
        )}
      </span>
      <span className={styles.words} dir="auto">
        <span className={styles.before}>
          <span>{before}</span>
        </span>
        <span className={styles.after}>
          <mark>{keyword}</mark>
          {after}
        </span>
      </span>
      {remark && <span className={styles.remark}>{remark}</span>}
    </li>
  )
}

interface TermInContextProps {
  contexts: TermContexts
  /** Whose words are asked for. */
  speech: string
  articleHref: (article: string) => string
}

/** A loaded term in its contexts, aligned at the term, article by article. */
export function TermInContext({ contexts, speech, articleHref }: TermInContextProps) {
  const listed = listedInWords(speech)
  return (
    <section aria-labelledby="term-in-context" className={styles.contexts}>
      <h3 id="term-in-context">“{contexts.term}” in context</h3>
      <p className={styles.note}>{countedInWords(contexts, speech)}</p>
      {linesByArticle(contexts).map(({ article, lines }) => (
        <section key={article.article} aria-label={`${article.article_title}: ${plural(lines.length, 'line')}`}>
          <p className={styles.article}>
            <a href={articleHref(article.article)}>{article.article_title}</a>, {article.outlet_name}, {publicationInWords(article)}
          </p>
          <ol className={styles.lines} data-remarks={lines.some(remarkOf) || undefined}>
            {lines.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an answer never change their order
              <Line key={at} line={line} />
            ))}
          </ol>
        </section>
      ))}
      {sourceInWords(contexts).map((sentence) => (
        <p key={sentence} className={styles.note}>
          {sentence}
        </p>
      ))}
      {listed && <p className={styles.note}>{listed}</p>}
    </section>
  )
}
