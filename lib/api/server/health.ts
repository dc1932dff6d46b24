import type { z } from 'zod'
import type { healthSchema } from '@/lib/api/contract/service'
import { listCorpora } from './corpus-list'
import { report } from './problem-error'

/** Whether every stored corpus can be read, and how many can. Never throws: what is wrong is told to the operator. */
export async function health(): Promise<z.infer<typeof healthSchema>> {
  try {
    const { readable, unreadable } = await listCorpora()
    return { status: unreadable.length > 0 ? 'degraded' : 'ok', corpora: readable.length }
  } catch (error) {
    report(error)
    return { status: 'degraded', corpora: 0 }
  }
}
