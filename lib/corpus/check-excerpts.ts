import { quoteHash } from './canonical-text'
import type { RuleScope } from './rule-scope'
import type { Row } from './tables'

/** Positions inside the article, and quotes that match their hashes. */
export function checkExcerpts(scope: RuleScope): void {
  scope.tables.excerpts.forEach((excerpt, index) => {
    const report = (column: string, message: string, expected: string) => scope.report('excerpts', index, column, message, expected)
    checkPosition(excerpt, scope.find('articles', excerpt.article_id)?.text_length, report)
    if (excerpt.paragraph === 0) report('paragraph', 'paragraphs are counted from 1', '1 or more')
    if (excerpt.quote !== undefined && excerpt.quote_sha256 !== undefined && quoteHash(excerpt.quote) !== excerpt.quote_sha256) {
      report('quote', 'the quote does not match its hash', `the words whose SHA-256 is ${excerpt.quote_sha256.slice(0, 12)}…`)
    }
  })
}

function checkPosition(
  { start, end }: Partial<Row<'excerpts'>>,
  textLength: number | undefined,
  report: (column: string, message: string, expected: string) => void,
): void {
  if ((start === undefined) !== (end === undefined)) {
    report(start === undefined ? 'start' : 'end', 'the position is half given', 'both start and end, or neither')
    return
  }
  if (start === undefined || end === undefined) return
  if (end <= start) report('end', `the excerpt ends at ${end} and starts at ${start}`, 'an end after the start')
  if (textLength !== undefined && end > textLength)
    report('end', `the excerpt ends at ${end}`, `at most ${textLength}, the text_length of the article`)
}
