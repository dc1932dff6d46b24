import { pageFrame } from '@/components/charts/preview/frame.scene'
import { barsBlock, numbersBlock, type PreviewBar } from '@/components/charts/preview/parts.scene'
import { colorsOf } from '@/components/charts/scene-parts'
import { publicationInWords } from '@/components/excerpts/dates'
import type { CorpusOutline } from '@/lib/api/contract/corpus'
import type { Excerpt } from '@/lib/api/contract/excerpt'
import { displayed } from '@/lib/api/displayed-text'
import { articleExcerpts } from '@/lib/api/server/article-excerpts'
import { articleDetail } from '@/lib/api/server/corpus-articles'
import { notFound } from '@/lib/api/server/problem-error'
import { stack } from '@/lib/drawing/shapes'
import type { Picture } from '@/lib/drawing/svg'

/** How many figures and stances it states itself, on the word of others, and through another outlet. */
function wordBars(excerpts: readonly Excerpt[], color: string): PreviewBar[] {
  const statements = excerpts.flatMap(({ claims, positions }) => [...claims, ...positions])
  const relayed = statements.filter((statement) => statement.relayed).length
  const own = statements.filter((statement) => statement.voices.length === 0 && !statement.relayed).length
  const others = statements.length - own - relayed
  const bar = (name: string, value: number, hatched = false) => ({ name, value, label: String(value), color, hatched })
  return statements.length === 0
    ? []
    : [bar('in its own voice', own), bar('on the word of others', others, true), bar('relayed from an outlet', relayed, true)]
}

/** An article: how much is coded of it, and on whose word it says so. @throws ProblemError 404, 503 */
export async function articlePreview(corpus: CorpusOutline, id: string): Promise<Picture> {
  const found = await articleDetail(corpus.corpus, corpus.revision, id)
  if (!found) throw notFound('article', id)
  const article = displayed(found)
  const excerpts = await articleExcerpts(corpus.corpus, id, new URLSearchParams({ rev: corpus.revision }))
  const color = colorsOf(corpus)(article.outlet)
  const numbers = numbersBlock([
    { value: String(article.excerpts), of: article.excerpts === 1 ? 'excerpt' : 'excerpts' },
    { value: String(article.claims), of: article.claims === 1 ? 'figure' : 'figures' },
    { value: String(article.positions), of: article.positions === 1 ? 'stance' : 'stances' },
  ])
  const bars = barsBlock('Figures and stances that it states', wordBars(excerpts, color))
  const head = {
    title: article.title,
    counted: publicationInWords(article, article.published_basis),
    outlets: [{ name: article.outlet_name, color }],
    source: `${corpus.title} · revision ${corpus.revision}`,
  }
  return pageFrame(head, [stack([numbers, bars], 14), numbers])
}
