import type { Corpus } from '@/lib/corpus/tables'
import { emptyCorpus } from '../../builders/corpus'

/** What one coder found in one excerpt: `frame`, `frame:voice`, `frame!` or `frame:voice!` where the article disputes it. */
type Finding = string

interface FramedArticle {
  outlet: string
  /** Per coder, the findings of each excerpt; null where the coder did not review it. */
  coders: Record<string, (Finding[] | null)[]>
}

const FRAMES = ['fraud', 'fraud-count', 'mandate', 'morality'] as const

function codingOf(finding: Finding, excerpt_id: string, coder_id: string): Corpus['tables']['codings'][number] {
  const [code_id = '', voice] = finding.replace('!', '').split(':')
  return { excerpt_id, code_id, coder_id, voices: voice ? [[voice]] : [], attitude: finding.endsWith('!') ? 'disputes' : 'endorses' }
}

/**
 * A corpus about frames alone: `frames` with fraud (which includes fraud-count), mandate and morality, the coders `first`, `second` and, adjudicated, `agreed`,
 * one event, and the articles as they are given. The excerpts of the n-th article are `a{n}-1`, `a{n}-2`, …
 */
export function framedCorpus(articles: readonly FramedArticle[], name = 'framed'): Corpus {
  const corpus = emptyCorpus({ name })
  const { tables } = corpus
  tables.events.push({ id: 'vote', title: 'The vote' })
  tables.actors.push({ id: 'leader', name: 'A leader', kind: 'person' })
  tables.coders.push(
    { id: 'agreed', name: 'Agreed', kind: 'adjudicated' },
    { id: 'first', name: 'First', kind: 'machine' },
    { id: 'second', name: 'Second', kind: 'machine' },
  )
  for (const id of FRAMES)
    tables.codes.push({ id, codebook: 'frames', kind: 'frame', name: id, ...(id === 'fraud-count' && { parent_id: 'fraud' }) })
  tables.codes.push({ id: 'mild', codebook: 'tones', kind: 'tone', name: 'mild' })
  for (const id of new Set(articles.map(({ outlet }) => outlet))) tables.outlets.push({ id, name: id.toUpperCase() })
  articles.forEach(({ outlet, coders }, at) => {
    const article = `a${at + 1}`
    tables.articles.push({ id: article, outlet_id: outlet, title: article, language: 'en', published_on: '2024-07-29' })
    const count = Math.max(...Object.values(coders).map((excerpts) => excerpts.length))
    for (let place = 1; place <= count; place += 1) {
      const excerpt = `${article}-${place}`
      tables.excerpts.push({
        id: excerpt,
        article_id: article,
        unit: 'paragraph',
        paragraph: place,
        summary: 'Something.',
        events: ['vote'],
      })
      for (const [coder, excerpts] of Object.entries(coders)) {
        const findings = excerpts[place - 1]
        if (!findings) continue
        tables.reviews.push({ excerpt_id: excerpt, codebook: 'frames', coder_id: coder })
        tables.codings.push(...findings.map((finding) => codingOf(finding, excerpt, coder)))
      }
    }
  })
  return corpus
}
