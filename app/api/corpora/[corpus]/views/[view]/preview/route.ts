import { respond } from '@/lib/api/server/respond'
import { pngOf } from '@/lib/drawing/png'
import { viewPreviewPicture } from '../picture'

type Context = { params: Promise<{ corpus: string; view: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { corpus, view } = await params
  return respond(request, true, async (query) => {
    const picture = await viewPreviewPicture(corpus, view, query)
    return { content: await pngOf(picture, 'light', 1), type: 'image/png' }
  })
}
