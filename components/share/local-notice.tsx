import { isLocal } from './share-link'

/** Says of links to this machine that nobody else can follow them. @param address absolute */
export function LocalNotice({ address }: { address: string }) {
  if (!isLocal(address)) return null
  return (
    <p className="mt-2 text-small">
      <strong>This works on this machine only:</strong> the server has no public address. Whoever runs it sets PARALLAX_URL.
    </p>
  )
}
