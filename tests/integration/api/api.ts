import { GET as unknownRoute } from '@/app/api/[...path]/route'
import { GET as articlesRoute } from '@/app/api/corpora/[corpus]/articles/route'
import { GET as contextsRoute } from '@/app/api/corpora/[corpus]/contexts/route'
import { GET as eventRoute } from '@/app/api/corpora/[corpus]/events/[event]/route'
import { GET as excerptsRoute } from '@/app/api/corpora/[corpus]/excerpts/route'
import { GET as facetsRoute } from '@/app/api/corpora/[corpus]/facets/route'
import { GET as previewRoute } from '@/app/api/corpora/[corpus]/preview/route'
import { GET as corpusRoute } from '@/app/api/corpora/[corpus]/route'
import { GET as rowExcerptsRoute } from '@/app/api/corpora/[corpus]/views/[view]/excerpts/route'
import { GET as viewPreviewRoute } from '@/app/api/corpora/[corpus]/views/[view]/preview/route'
import { GET as viewRoute } from '@/app/api/corpora/[corpus]/views/[view]/route'
import { GET as wordsRoute } from '@/app/api/corpora/[corpus]/words/route'
import { GET as corporaRoute } from '@/app/api/corpora/route'
import { GET as healthRoute } from '@/app/api/health/route'
import { GET as homePreviewRoute } from '@/app/api/preview/route'
import type { Corpus } from '@/lib/corpus/tables'
import { importKept } from '@/tests/builders/kept-import'

const context = <P>(params: P) => ({ params: Promise.resolve(params) })

/** The handlers that `path` leads to, as the router would find them. */
function route(path: string): ((request: Request) => Promise<Response>) | undefined {
  const [, api, kind, corpus, part, view, last] = path.split('/').map(decodeURIComponent)
  if (api !== 'api') return undefined
  if (kind === 'preview') return homePreviewRoute
  if (kind !== 'health' && kind !== 'corpora') return unknownRoute
  if (kind === 'health') return healthRoute
  if (corpus === undefined) return corporaRoute
  if (part === undefined) return (request) => corpusRoute(request, context({ corpus }))
  if (part === 'articles') return (request) => articlesRoute(request, context({ corpus }))
  if (part === 'contexts') return (request) => contextsRoute(request, context({ corpus }))
  if (part === 'excerpts') return (request) => excerptsRoute(request, context({ corpus }))
  if (part === 'facets') return (request) => facetsRoute(request, context({ corpus }))
  if (part === 'preview') return (request) => previewRoute(request, context({ corpus }))
  if (part === 'words') return (request) => wordsRoute(request, context({ corpus }))
  if (part === 'events' && view !== undefined) return (request) => eventRoute(request, context({ corpus, event: view }))
  if (part !== 'views' || view === undefined) return unknownRoute
  if (last === 'preview') return (request) => viewPreviewRoute(request, context({ corpus, view }))
  return last === 'excerpts'
    ? (request) => rowExcerptsRoute(request, context({ corpus, view }))
    : (request) => viewRoute(request, context({ corpus, view }))
}

/** Calls the real handler of an address, `/api/…?…`. */
export async function get(address: string, headers: Record<string, string> = {}): Promise<Response> {
  const url = new URL(address, 'http://localhost')
  const handler = route(url.pathname)
  if (!handler) throw new Error(`No route for ${address}`)
  return handler(new Request(url, { headers }))
}

/** The body of a successful answer. */
export async function getJson<T>(address: string): Promise<T> {
  const response = await get(address)
  const body = await response.text()
  if (response.status !== 200) throw new Error(`${response.status} for ${address}: ${body}`)
  return JSON.parse(body) as T
}

/** Imports a corpus into the data directory and makes the handlers read from there. */
export function serve(dir: string, corpus: Corpus, name: string): Promise<string> {
  process.env.PARALLAX_DATA = dir
  return importKept(dir, corpus, name)
}
