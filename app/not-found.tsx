import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { connection } from 'next/server'

import { explainMissing } from './missing'

export const metadata: Metadata = { title: 'Not found' }

export default async function NotFound() {
  await connection()
  const { title, reason, ways } = await explainMissing((await headers()).get('x-address') ?? '/')
  return (
    <div className="measure pt-10">
      <h1 className="text-display">{title}</h1>
      <p className="mt-6">{reason}</p>
      <ul className="mt-6 flex flex-col gap-2">
        {ways.map(({ title: way, href, isGuess }) => (
          <li key={href}>
            <a href={href}>{way}</a>
            {isGuess && <span className="block text-small break-all text-ink-2">{href}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
