import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    include: ['tests/{unit,integration}/**/*.test.{ts,tsx}'],
    env: { TZ: 'UTC' },
    testTimeout: 30_000,
  },
})
