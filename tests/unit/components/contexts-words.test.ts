import { expect, it } from 'vitest'
import { sourceInWords } from '@/components/excerpts/contexts-words'
import type { TermContexts } from '@/lib/api/contract/context'

const article = (text: TermContexts['articles'][number]['text'], count: number): TermContexts['articles'][number] => ({
  article: 'one',
  article_title: 'One',
  outlet_name: 'The Herald',
  published_on: null,
  published_from: null,
  published_to: null,
  count,
  attributed: 0,
  text,
})
const said = (articles: TermContexts['articles'], total_lines: number) =>
  sourceInWords({ corpus: 'c', revision: '0', outlet: 'o', term: 't', total_articles: articles.length, articles, total_lines, lines: [] })

it('says where the texts have a term more or less often than it was counted', () => {
  const differing = expect.arrayContaining([expect.stringMatching(/^The texts have it 1 time as it is looked for today/)])
  expect(said([article('shown', 2)], 1)).toEqual(differing)
  expect(said([article('shown', 1)], 1)).not.toEqual(differing)
  expect(said([article('shown', 1), article('withheld', 1)], 1)).not.toEqual(differing)
})

it('says how a text that is held can be shown, but not to others', () => {
  expect(said([article('switched-off', 1)], 0).join(' ')).toContain('PARALLAX_SHOW_TEXTS=1')
  expect(said([article('withheld', 1)], 0).join(' ')).not.toContain('PARALLAX_SHOW_TEXTS')
})
