import { rowExcerpts } from '@/lib/api/server/excerpt-page'
import { respondJson } from '@/lib/api/server/respond'

type Context = { params: Promise<{ corpus: string; view: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { corpus, view } = await params
  return respondJson(request, true, (query) => rowExcerpts(corpus, view, query))
}
