import { accountChain, accountLabel, accountOf } from '@/components/charts/agreement/account.model'
import { sharpest } from '@/components/charts/agreement/sharpest.model'
import { pageFrame } from '@/components/charts/preview/frame.scene'
import { contrastBlock, type PreviewContrast, wordsBlock } from '@/components/charts/preview/parts.scene'
import { colorsOf } from '@/components/charts/scene-parts'
import { plural } from '@/components/ui/plural'
import type { CorpusDetail, CorpusOutline } from '@/lib/api/contract/corpus'
import { displayed } from '@/lib/api/displayed-text'
import { notFound } from '@/lib/api/server/problem-error'
import { viewResponse } from '@/lib/api/server/view-response'
import type { Picture } from '@/lib/drawing/svg'
import type { AgreementRow } from '@/lib/views/rows/agreement'

/** The contrast that stands first in the view of agreement. */
async function contrastOf(corpus: CorpusOutline, event?: string): Promise<PreviewContrast | null> {
  const query = new URLSearchParams({ rev: corpus.revision, ...(event && { event }) })
  const { rows } = displayed(await viewResponse(corpus.corpus, 'agreement', query))
  const names = new Map(corpus.actors.map(({ id, name }) => [id, name]))
  const [first] = sharpest(rows as unknown as AgreementRow[], (id) => names.get(id))
  if (!first) return null
  const colorOf = colorsOf(corpus)
  const accounts = (['a', 'b'] as const).map((side) => {
    const account = accountOf(first.lead, side)
    return { label: accountLabel(account, (id) => names.get(id)), chain: accountChain(account), color: colorOf(account.outlet) }
  })
  return { about: [first.title, first.about].filter(Boolean).join(' · '), accounts }
}

interface Subject {
  title: string
  summary: string | null
  articles: number
  excerpts: number
  outlets: CorpusDetail['outlets']
  source: string
}

/** What it is about, how much there is, and one thing on which accounts differ; where none do, its summary. */
function subjectPicture(corpus: CorpusOutline, subject: Subject, contrast: PreviewContrast | null): Picture {
  const { title, summary, articles, excerpts, outlets, source } = subject
  const colorOf = colorsOf(corpus)
  const head = {
    title,
    counted: `${plural(articles, 'article')} of ${plural(outlets.length, 'outlet')}, ${plural(excerpts, 'excerpt')}`,
    outlets: outlets.map(({ id, name }) => ({ name, color: colorOf(id) })),
    source,
  }
  const words = [5, 3, 1].map((lines) => wordsBlock(summary, lines))
  return pageFrame(head, [...(contrast ? [contrastBlock(contrast)] : []), ...words])
}

/** @throws ProblemError 503 */
export async function corpusPreview(corpus: CorpusOutline): Promise<Picture> {
  const { title, description: summary, counts } = corpus
  const outlets = corpus.outlets.filter(({ articles }) => articles > 0)
  const subject = { title, summary, articles: counts.articles, excerpts: counts.excerpts, outlets, source: `revision ${corpus.revision}` }
  return subjectPicture(corpus, subject, await contrastOf(corpus))
}

/** @throws ProblemError 404, 503 */
export async function eventPreview(corpus: CorpusOutline, id: string): Promise<Picture> {
  const event = corpus.events.find((one) => one.id === id)
  if (!event) throw notFound('event', id)
  const told = new Set(event.outlets.map(({ outlet }) => outlet))
  const outlets = corpus.outlets.filter((outlet) => told.has(outlet.id))
  const source = `${corpus.title} · revision ${corpus.revision}`
  return subjectPicture(corpus, { ...event, outlets, source }, await contrastOf(corpus, id))
}
