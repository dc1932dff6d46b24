const isLoopback = (host: string) =>
  host === 'localhost' || host.endsWith('.localhost') || host.startsWith('127.') || host === '::1' || host === '[::1]'

/** The host that this server says it can be reached at. */
function publicHost(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : address
}

/**
 * Can only this machine reach the server, as far as its settings say (`HOST`, `PARALLAX_URL`)? Then whoever holds the texts reads them here.
 * Behind a proxy that makes it public, `PARALLAX_URL` names the public address.
 */
export function isOwnServer(): boolean {
  const { HOST, PARALLAX_URL } = process.env
  return (!HOST || isLoopback(HOST)) && (!PARALLAX_URL || isLoopback(publicHost(PARALLAX_URL)))
}
