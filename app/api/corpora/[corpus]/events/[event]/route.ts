import { notFound } from '@/lib/api/server/problem-error'
import { respond } from '@/lib/api/server/respond'
import { savedEvent } from './saved-event'

type Context = { params: Promise<{ corpus: string; event: string }> }

/** `election-2024.html`: an event has no other form here. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { corpus, event: asked } = await params
  return respond(request, true, async (query) => {
    if (!asked.endsWith('.html')) throw notFound('answer', asked)
    const { name, text } = await savedEvent(corpus, asked.slice(0, -'.html'.length), query)
    return { content: text, type: 'text/html; charset=utf-8', download: name }
  })
}
