import { corpusDetail } from '@/lib/api/server/corpus-detail'
import { respondJson } from '@/lib/api/server/respond'

type Context = { params: Promise<{ corpus: string }> }

/** It lists the corpus's revisions, so that even a pinned answer changes with the next import. */
export const GET = (request: Request, { params }: Context): Promise<Response> =>
  respondJson(request, false, async (query) => corpusDetail((await params).corpus, query))
