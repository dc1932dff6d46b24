import { respondUnstored } from '@/lib/api/server/respond'
import { makeShortLink } from '@/lib/api/server/short-links'

export const POST = (request: Request): Promise<Response> => respondUnstored(() => makeShortLink(request))
