import type { QueryClient } from '@tanstack/react-query'
import { isDrawingComing } from '@/components/charts/use-when-in-sight'
import { preparePaper } from '@/components/ui/paper-wanted'

const STEP_MS = 100
/** Steps without anything under way: one thing that has come may ask for another. */
const QUIET_STEPS = 4
/** What has not come by then says so on paper. */
const LONGEST_MS = 20_000

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function untilQuiet(client: QueryClient): Promise<void> {
  const end = performance.now() + LONGEST_MS
  for (let quiet = 0; quiet < QUIET_STEPS && performance.now() < end; ) {
    await pause(STEP_MS)
    quiet = client.isFetching() > 0 || isDrawingComing() ? 0 : quiet + 1
  }
}

/** Prints the page when all its parts have come. @param onCome all have, and the page may say so before it is printed */
export async function printWhenCome(client: QueryClient, onCome: () => void): Promise<void> {
  preparePaper()
  await untilQuiet(client)
  onCome()
  await pause(STEP_MS)
  window.print()
}
