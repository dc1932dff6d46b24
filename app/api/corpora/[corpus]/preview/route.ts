import { respond } from '@/lib/api/server/respond'
import { pngOf } from '@/lib/drawing/png'
import { previewPicture } from './preview-picture'

type Context = { params: Promise<{ corpus: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { corpus } = await params
  return respond(request, true, async (query) => ({
    content: await pngOf(await previewPicture(corpus, query), 'light', 1),
    type: 'image/png',
  }))
}
