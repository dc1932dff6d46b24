import { quoteHash } from './canonical-text'
import type { RuleScope } from './rule-scope'
import type { Row } from './tables'

/** Positions inside the article, and quotes that match their hashes. */
export function checkExcerpts(scope: RuleScope): void {
  scope.tables.excerpts.forEach((excerpt, index) => {
    checkPosition(scope, excerpt, index)
    if (excerpt.paragraph === 0) scope.report('excerpts', index, 'paragraph', 'paragraphs are counted from 1', '1 or more')
    const { quote, quote_sha256 } = excerpt
    if (quote !== undefined && quote_sha256 !== undefined && quoteHash(quote) !== quote_sha256) {
      const expected = `the words whose SHA-256 is ${quote_sha256.slice(0, 12)}…`
      scope.report('excerpts', index, 'quote', 'the quote does not match its hash', expected)
    }
  })
}

function checkPosition(scope: RuleScope, excerpt: Partial<Row<'excerpts'>>, index: number): void {
  const { start, end } = excerpt
  if (start === undefined && end === undefined) return
  if (start === undefined || end === undefined) {
    const missing = start === undefined ? 'start' : 'end'
    scope.report('excerpts', index, missing, 'the position is half given', 'both start and end, or neither')
    return
  }
  if (end <= start) scope.report('excerpts', index, 'end', `the excerpt ends at ${end} and starts at ${start}`, 'an end after the start')
  const textLength = scope.find('articles', excerpt.article_id)?.text_length
  if (textLength !== undefined && end > textLength) {
    scope.report('excerpts', index, 'end', `the excerpt ends at ${end}`, `at most ${textLength}, the text_length of the article`)
  }
}
