import { shown } from './problem'
import type { OfExcerpt, RuleScope } from './rule-scope'

/** A list, its members and the claim of its total stand in one article; counts of terms add up. */
export function checkLists(scope: RuleScope): void {
  const articleOf = (row: OfExcerpt) => scope.excerptOf(row)?.article_id
  scope.tables.lists.forEach((list, index) => {
    const { total_claim_id } = list
    const claim = scope.find('claims', total_claim_id)
    if (claim && differ(articleOf(list), articleOf(claim))) {
      scope.report(
        'lists',
        index,
        'total_claim_id',
        `${shown(total_claim_id ?? '')} is a claim of another article`,
        'a claim of the article that holds the list',
      )
    }
  })
  scope.tables.positions.forEach((position, index) => {
    const { list_id } = position
    const list = scope.find('lists', list_id)
    if (list && differ(articleOf(position), articleOf(list))) {
      scope.report(
        'positions',
        index,
        'list_id',
        `${shown(list_id ?? '')} is a list of another article`,
        'a list of the article that holds the position',
      )
    }
  })
  scope.tables.terms.forEach(({ count, attributed_count }, index) => {
    if (count !== undefined && attributed_count !== undefined && attributed_count > count) {
      scope.report('terms', index, 'attributed_count', `${attributed_count} of ${count} are attributed`, 'at most the count')
    }
  })
}

const differ = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && a !== b
