import { notFound, permanentRedirect } from 'next/navigation'
import { connection } from 'next/server'
import { followShortLink } from '@/lib/api/server/short-links'

/** A short link leads to its page, always the same. */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  await connection()
  const address = await followShortLink((await params).id)
  if (!address) notFound()
  permanentRedirect(address as '/')
}
