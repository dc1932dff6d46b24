import type { CorpusOutline } from '@/lib/api/contract/corpus'
import type { Filters } from '@/lib/selection/parameters'

/** The codebooks of frames that a reader of a drawing chooses between; none where there is one, or where a filter decides. */
export function codebooksToChoose({ codes }: Pick<CorpusOutline, 'codes'>, { codebook, code }: Filters): string[] {
  if (codebook || code) return []
  const codebooks = [...new Set(codes.filter(({ kind }) => kind === 'frame').map((one) => one.codebook))].sort()
  return codebooks.length < 2 ? [] : codebooks
}
