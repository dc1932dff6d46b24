import type { z } from 'zod'
import type { healthSchema } from '@/lib/api/contract'
import { listCorpora } from './corpus-list'

/** Whether every stored corpus can be read, and how many there are. Never throws. */
export async function health(): Promise<z.infer<typeof healthSchema>> {
  try {
    return { status: 'ok', corpora: (await listCorpora()).length }
  } catch {
    return { status: 'degraded', corpora: 0 }
  }
}
