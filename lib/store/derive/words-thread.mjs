import { fileURLToPath } from 'node:url'
import { register } from 'tsx/esm/api'

// A thread does not inherit what the program has registered to run TypeScript.
register({ tsconfig: fileURLToPath(new URL('../../../tsconfig.json', import.meta.url)) })
await import('./words-thread.ts')
