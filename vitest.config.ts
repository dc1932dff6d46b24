import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import LongestFirst from './tests/longest-first.ts'

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '')

const shared = {
  resolve: { alias: { '@': root } },
  oxc: { jsx: { runtime: 'automatic' as const } },
}
/** Takes the place of a module that others have loaded, and so needs a process of its own. */
const MOCKING = ['tests/integration/store/write-failures.test.ts']

const common = {
  setupFiles: ['tests/after-each-file.ts'],
  env: { TZ: 'UTC' },
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // One more than the test machine has cores: much of a test is waiting for a disk, a process or a page.
  maxWorkers: 3,
  // Files share the modules that a worker has loaded: loading them anew takes longer than most files.
  isolate: false,
}

export default defineConfig({
  ...shared,
  test: {
    sequence: { sequencer: LongestFirst },
    globalSetup: ['tests/kept-imports.ts'],
    projects: [
      {
        ...shared,
        test: { ...common, name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] },
      },
      {
        ...shared,
        test: {
          ...common,
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          exclude: MOCKING,
        },
      },
      {
        ...shared,
        test: { ...common, name: 'mocking', include: MOCKING, isolate: true },
      },
      {
        ...shared,
        test: {
          ...common,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/serve.ts'],
          setupFiles: [...common.setupFiles, 'tests/e2e/served.ts'],
          // What is waited for comes late on a busy machine; a long limit costs nothing where it comes at once.
          testTimeout: 240_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
})
