import { parametersOf, respondUnstored } from '@/lib/api/server/respond'
import { termContexts } from '@/lib/api/server/term-contexts'

type Context = { params: Promise<{ corpus: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { corpus } = await params
  return respondUnstored(() => termContexts(corpus, parametersOf(request), request.headers))
}
