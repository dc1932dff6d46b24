import type { FrameRow } from '@/lib/views/rows/frames'
import type { ReliabilityRow } from '@/lib/views/rows/reliability'
import type { SimilarityRow } from '@/lib/views/rows/similarity'
import { actorName } from '../../builders/rows'

/** A frame row: 5 of 20 excerpts of one article present the matter as fraud in the article's own voice, unless overridden. */
export function frameRow(overrides: Partial<FrameRow> = {}): FrameRow {
  const { outlet = 'codepink', code = 'fraud', n = 5, total = 20 } = overrides
  const share = (100 * n) / total
  return {
    event: null,
    outlet,
    outlet_name: actorName(outlet),
    code,
    code_name: actorName(code),
    total,
    share,
    low: Math.max(0, share - 10),
    high: share + 10,
    interval: 'within-article',
    own: n,
    attributed: 0,
    disputed: 0,
    articles: n > 0 ? 1 : 0,
    articles_total: 1,
    codebook: 'contested-election',
    coder: 'machine-1',
    n,
    href: `/api/corpora/test/views/frames/excerpts?rev=0&row=${outlet}~${code}`,
    ...overrides,
  }
}

/** A pair of outlets at a distance of 0.4 unless overridden. */
export function similarityRow(outlet: string, other: string, overrides: Partial<SimilarityRow> = {}): SimilarityRow {
  return {
    outlet,
    outlet_name: actorName(outlet),
    other,
    other_name: actorName(other),
    distance: 0.4,
    low: 0.3,
    high: 0.52,
    noise: 0.1,
    reason: null,
    excerpts: 40,
    other_excerpts: 50,
    articles: 6,
    other_articles: 7,
    codebook: 'contested-election',
    coder: 'machine-1',
    n: 90,
    href: `/api/corpora/test/views/similarity/excerpts?rev=0&row=${outlet}~${other}`,
    ...overrides,
  }
}

/** A code that two coders found in 20 of 100 excerpts, with one disagreement each way, unless overridden. */
export function reliabilityRow(code: string, overrides: Partial<ReliabilityRow> = {}): ReliabilityRow {
  return {
    codebook: 'contested-election',
    code,
    code_name: actorName(code),
    alpha: 0.94,
    low: 0.86,
    high: 1,
    reason: null,
    agreement: 98,
    reviewed: 100,
    both: 20,
    only_a: 1,
    only_b: 1,
    neither: 78,
    coder_a: 'machine-1',
    coder_a_name: 'Machine coder 1',
    coder_b: 'machine-2',
    coder_b_name: 'Machine coder 2',
    n: 100,
    href: `/api/corpora/test/views/reliability/excerpts?rev=0&row=${code}`,
    ...overrides,
  }
}
