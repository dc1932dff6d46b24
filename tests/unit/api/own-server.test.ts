import { afterEach, expect, it, vi } from 'vitest'
import { isOwnServer } from '@/lib/api/server/own-server'

afterEach(() => vi.unstubAllEnvs())

it.each([
  [{}, true],
  [{ HOST: '127.0.0.1' }, true],
  [{ HOST: '::1', PARALLAX_URL: 'http://localhost:3000' }, true],
  [{ HOST: '0.0.0.0' }, false],
  [{ HOST: '192.168.1.5' }, false],
  [{ PARALLAX_URL: 'https://parallax.example.org' }, false],
  [{ PARALLAX_URL: 'not an address' }, false],
] as [Record<string, string>, boolean][])('with %j only this machine can reach the server: %s', (settings, expected) => {
  for (const name of ['HOST', 'PARALLAX_URL']) vi.stubEnv(name, settings[name] ?? '')
  expect(isOwnServer()).toBe(expected)
})
