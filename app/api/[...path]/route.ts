import { ProblemError } from '@/lib/api/server/problem-error'
import { respondJson } from '@/lib/api/server/respond'

/** Addresses that no other handler has: the API's error shape instead of a page. */
export const GET = (request: Request): Promise<Response> =>
  respondJson(request, false, async () => {
    throw new ProblemError(404, 'The API has no such address')
  })
