/** Names that only begin like an address (`127.example.org`) are anybody's. */
const isLoopback = (host: string) =>
  host === 'localhost' || host.endsWith('.localhost') || /^127(\.\d+){3}$/.test(host) || /^\[?::(?:1|ffff:127\.[\d.]+)\]?$/.test(host)

/** The host of an address, or of a `Host` header, without its port. */
function hostOf(address: string): string {
  const url = address.includes('://') ? address : `http://${address}`
  return URL.canParse(url) ? new URL(url).hostname : address
}

const listed = (header: string | null) =>
  (header ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)

/**
 * Was the server started to show its holder the texts that `hydrate` keeps? Never by itself: behind a proxy on this machine that says nothing of who asks,
 * requests of strangers look like those of its holder.
 */
export const showsKeptTexts = () => process.env.PARALLAX_SHOW_TEXTS === '1'

/**
 * Does only this machine reach the server, as far as its settings (`HOST`, `PARALLAX_URL`) and this request say? A proxy that passes on neither
 * the host nor the address of who asks cannot be told: `PARALLAX_URL` names the public address then.
 * @param headers of the request
 */
export function isOwnServer(headers: Pick<Headers, 'get'>): boolean {
  const { HOST, PARALLAX_URL } = process.env
  const named = [HOST, PARALLAX_URL, headers.get('host'), headers.get('x-forwarded-host')].filter(Boolean) as string[]
  const askers = ['x-forwarded-for', 'x-real-ip'].flatMap((name) => listed(headers.get(name)))
  return named.map(hostOf).every(isLoopback) && askers.every(isLoopback) && !headers.get('forwarded')
}
