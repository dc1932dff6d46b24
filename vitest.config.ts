import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import LongestFirst from './tests/longest-first.ts'

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '')

const shared = {
  resolve: { alias: { '@': root } },
  oxc: { jsx: { runtime: 'automatic' as const } },
}
/** One more than the test machine has cores: much of a test is waiting for a disk, a process or a page. */
const WORKERS = 3

export default defineConfig({
  ...shared,
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/after-each-file.ts'],
          env: { TZ: 'UTC' },
          testTimeout: 60_000,
          maxWorkers: WORKERS,
          // They share no state; loading the same modules anew for each file takes longer than most of the files.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        ...shared,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/after-each-file.ts'],
          env: { TZ: 'UTC' },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: WORKERS,
          sequence: { groupOrder: 1 },
        },
      },
      {
        ...shared,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/serve.ts'],
          setupFiles: ['tests/after-each-file.ts'],
          env: { TZ: 'UTC' },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // What is waited for comes late on a busy machine; a long limit costs nothing where it comes at once.
          expect: { poll: { timeout: 10_000 } },
          maxWorkers: WORKERS,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
