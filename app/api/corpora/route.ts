import { listCorpora } from '@/lib/api/server/corpus-list'
import { refuseParameters, respondJson } from '@/lib/api/server/respond'

export const GET = (request: Request): Promise<Response> =>
  respondJson(request, false, async (params) => {
    refuseParameters(params)
    const { readable, unreadable } = await listCorpora()
    return [...readable.map(({ bundled: _, ...corpus }) => corpus), ...unreadable]
  })
