import { connection } from 'next/server'

export default async function HomePage() {
  await connection()
  return <h1 className="py-12 text-display">One event, several accounts</h1>
}
