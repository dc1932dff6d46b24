import { facets } from '@/lib/api/server/facets'
import { respondJson } from '@/lib/api/server/respond'

type Context = { params: Promise<{ corpus: string }> }

export const GET = (request: Request, { params }: Context): Promise<Response> =>
  respondJson(request, true, async (query) => facets((await params).corpus, query))
