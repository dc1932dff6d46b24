import { oEmbed } from '@/lib/api/server/oembed'
import { respondJson } from '@/lib/api/server/respond'

export const GET = (request: Request): Promise<Response> => respondJson(request, false, oEmbed)
