import { excerptPage } from '@/lib/api/server/excerpt-page'
import { respondJson } from '@/lib/api/server/respond'

type Context = { params: Promise<{ corpus: string }> }

export const GET = (request: Request, { params }: Context): Promise<Response> =>
  respondJson(request, true, async (query) => excerptPage((await params).corpus, query))
