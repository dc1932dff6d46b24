import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Gives the memory of what is no longer held back to the system. Node would wait until it needs some itself,
 * and does not see that DuckDB is about to ask for a lot.
 */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}
