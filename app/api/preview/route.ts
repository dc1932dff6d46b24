import { refuseParameters, respond } from '@/lib/api/server/respond'
import { pngOf } from '@/lib/drawing/png'
import { homePicture } from './home-picture'

export async function GET(request: Request): Promise<Response> {
  return respond(request, false, async (query) => {
    refuseParameters(query)
    return { content: await pngOf(await homePicture(), 'light', 1), type: 'image/png' }
  })
}
