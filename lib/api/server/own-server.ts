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
 * Does only this machine reach the server, as far as its settings (`HOST`, `PARALLAX_URL`) and this request say? Then whoever holds the texts
 * reads them here. A proxy that passes on neither the host nor the address of who asks cannot be told: `PARALLAX_URL` names the public address then.
 * @param headers of the request
 */
export function isOwnServer(headers: Pick<Headers, 'get'>): boolean {
  const { HOST, PARALLAX_URL } = process.env
  const named = [HOST, PARALLAX_URL, headers.get('host'), headers.get('x-forwarded-host')].filter(Boolean) as string[]
  const askers = ['x-forwarded-for', 'x-real-ip'].flatMap((name) => listed(headers.get(name)))
  return named.map(hostOf).every(isLoopback) && askers.every(isLoopback) && !headers.get('forwarded')
}
