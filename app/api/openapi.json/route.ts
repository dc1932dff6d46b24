import { drawnOptions } from '@/components/charts/traits'
import { openApi } from '@/lib/api/server/openapi/openapi'
import { refuseParameters, respondJson } from '@/lib/api/server/respond'

export const GET = (request: Request): Promise<Response> =>
  respondJson(request, false, async (params) => {
    refuseParameters(params)
    return openApi(drawnOptions)
  })
