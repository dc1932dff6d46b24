import { respond, respondJson } from '@/lib/api/server/respond'
import { viewCsv, viewResponse } from '@/lib/api/server/view-response'

type Context = { params: Promise<{ corpus: string; view: string }> }

const CSV = '.csv'

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { corpus, view } = await params
  if (!view.endsWith(CSV)) return respondJson(request, true, (query) => viewResponse(corpus, view, query))
  return respond(request, true, async (query) => {
    const { name, text } = await viewCsv(corpus, view.slice(0, -CSV.length), query)
    return { text, type: 'text/csv; charset=utf-8; header=present', download: name }
  })
}
