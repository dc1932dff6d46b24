import { type NextRequest, NextResponse } from 'next/server'
import { isMissingPage } from '@/lib/api/server/missing-pages'
import { RESERVED_CORPUS_NAMES } from '@/lib/corpus/tables'

/** Headers of every answer. Pages get a nonce for their scripts; nothing may come from or go to another host, and only what is made for it may be framed by one. */
const FIXED_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
}

const isDevelopment = process.env.NODE_ENV === 'development'

/** What other sites may show in a frame of theirs. */
const isEmbed = (path: string) => path.startsWith('/embed/')

/** An image brings its fonts and their style sheet along, and nothing that runs. */
const IMAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'none'"

function contentSecurityPolicy(nonce: string, path: string): string {
  if (path.startsWith('/api/') && path.endsWith('.svg')) return IMAGE_POLICY
  return [
    "default-src 'none'",
    // The development server evaluates source maps and injects styles.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    // Recharts positions its layers with style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${isEmbed(path) ? '*' : "'none'"}`,
  ].join('; ')
}

const RESERVED: readonly string[] = RESERVED_CORPUS_NAMES
/** Of the reserved names those under which there are pages of corpora, or ways to them. */
const LEAD_TO_CORPORA: readonly string[] = ['embed', 's']

/**
 * A page of a corpus, or a short link to one. The development server takes its own address for another host's, and would ask itself over HTTP when sent elsewhere:
 * there the pages say by themselves what is missing.
 */
const isPage = ({ method, nextUrl: { pathname } }: NextRequest): boolean => {
  if (isDevelopment) return false
  const [first = ''] = pathname.split('/').filter(Boolean)
  return (method === 'GET' || method === 'HEAD') && /^[^._]+$/.test(first) && (LEAD_TO_CORPORA.includes(first) || !RESERVED.includes(first))
}

/** An address without a route: Next answers it with the whole not-found page, but a page that finds out by itself with an empty one. */
function nowhere({ nextUrl }: NextRequest) {
  const address = nextUrl.clone()
  address.pathname = '/not-found/of/any/page'
  return address
}

export async function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID())
  const policy = contentSecurityPolicy(nonce, request.nextUrl.pathname)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  // The not-found page is not told which address was asked for; `cli/serve.mjs` knows how it was written.
  if (!headers.has('x-address')) headers.set('x-address', request.nextUrl.pathname + request.nextUrl.search)
  headers.set('Content-Security-Policy', policy)
  const isMissing = isPage(request) && (await isMissingPage(request.nextUrl))
  const response = isMissing
    ? NextResponse.rewrite(nowhere(request), { request: { headers } })
    : NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  for (const [name, value] of Object.entries(FIXED_HEADERS)) response.headers.set(name, value)
  if (!isEmbed(request.nextUrl.pathname)) response.headers.set('X-Frame-Options', 'DENY')
  return response
}

export const config = { matcher: '/((?!_next/static).*)' }
