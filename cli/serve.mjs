/** Serves the built application: `node cli/serve.mjs`, with PORT and HOST in the environment. */
import { createServer } from 'node:http'
import { join } from 'node:path'
import next from 'next'
import { readAhead } from './read-ahead.mjs'

const port = Number(process.env.PORT)
const hostname = process.env.HOST ?? '127.0.0.1'

/** An address with a broken escape such as `%ff` names nothing; Next would fail on it without a word. */
function isWellFormed(url = '/') {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '')
    return true
  } catch {
    return false
  }
}

const REFUSAL = JSON.stringify({
  type: 'about:blank',
  title: 'The address has an escape that is no character',
  status: 400,
  detail: 'Write each character of the path as UTF-8, percent-encoded.',
})

function refuse(response) {
  response.writeHead(400, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  })
  response.end(REFUSAL)
}

// Next calls every loopback address localhost; told another name, it takes its own address for another host's.
const app = next({ dev: false, hostname: 'localhost', port, dir: process.cwd() })
await app.prepare()
const handle = app.getRequestHandler()
const server = createServer((request, response) => {
  // Next makes objects of queries, and a parameter named __proto__ would be lost.
  request.headers['x-address'] = request.url
  noteRequest(request, response)
  if (isWellFormed(request.url)) handle(request, response)
  else refuse(response)
})

/** What this server asks itself. */
const OWN = 'x-read-ahead'
let running = 0
let lastAsked = Date.now()

function noteRequest(request, response) {
  if (request.headers[OWN]) return
  running += 1
  response.once('close', () => {
    running -= 1
    lastAsked = Date.now()
  })
}

const QUIET_MS = 3_000
const isIdle = () => running === 0 && Date.now() - lastAsked > QUIET_MS

async function askItself(path) {
  const own = hostname === '0.0.0.0' ? '127.0.0.1' : hostname === '::' ? '::1' : hostname
  const answer = await fetch(`http://${own.includes(':') ? `[${own}]` : own}:${port}${path}`, { headers: { [OWN]: '1' } })
  await answer.arrayBuffer()
}

function readAheadWhenIdle() {
  const look = readAhead(join(process.env.PARALLAX_DATA || '.parallax', 'corpora'), askItself, isIdle)
  setInterval(look, 2 * QUIET_MS).unref()
}

server.on('error', (error) => {
  const isTaken = 'code' in error && error.code === 'EADDRINUSE'
  console.error(isTaken ? `Port ${port} is in use: set PORT to another one, or stop what listens there.` : error.message)
  process.exit(1)
})
server.listen(port, hostname, () => {
  const shown = hostname === '0.0.0.0' || hostname === '::' ? 'localhost' : hostname
  readAheadWhenIdle()
  console.log(`Parallax: http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`)
})

/** Lets running answers finish, then ends. */
function stop() {
  server.close(() => app.close().finally(() => process.exit(0)))
  server.closeIdleConnections()
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop)
