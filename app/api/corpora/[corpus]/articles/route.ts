import { articlePage } from '@/lib/api/server/corpus-articles'
import { respondJson } from '@/lib/api/server/respond'

type Context = { params: Promise<{ corpus: string }> }

export const GET = (request: Request, { params }: Context): Promise<Response> =>
  respondJson(request, true, async (query) => articlePage((await params).corpus, query))
