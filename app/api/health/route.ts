import { health } from '@/lib/api/server/health'
import { refuseParameters, respondJson } from '@/lib/api/server/respond'

const UNAVAILABLE = 503

export async function GET(request: Request): Promise<Response> {
  let status: number | undefined
  const response = await respondJson(request, false, async (params) => {
    refuseParameters(params)
    const report = await health()
    if (report.status !== 'ok') status = UNAVAILABLE
    return report
  })
  return status ? new Response(response.body, { status, headers: response.headers }) : response
}
