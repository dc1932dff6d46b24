import { respondJson } from '@/lib/api/server/respond'
import { searchedWords } from '@/lib/api/server/searched-words'

type Context = { params: Promise<{ corpus: string }> }

export const GET = (request: Request, { params }: Context): Promise<Response> =>
  respondJson(request, true, async (query) => searchedWords((await params).corpus, query))
