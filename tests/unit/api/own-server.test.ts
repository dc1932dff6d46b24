import { afterEach, expect, it, vi } from 'vitest'
import { isOwnServer } from '@/lib/api/server/own-server'

afterEach(() => vi.unstubAllEnvs())

const here = { host: '127.0.0.1:3000', 'x-forwarded-host': '127.0.0.1:3000', 'x-forwarded-for': '::ffff:127.0.0.1' }

it.each([
  [{}, {}, true],
  [{}, here, true],
  [{}, { host: 'localhost:3000', 'x-forwarded-for': '::1' }, true],
  [{ HOST: '127.0.0.1' }, here, true],
  [{ HOST: '::1', PARALLAX_URL: 'http://localhost:3000' }, { host: '[::1]:3000' }, true],
  [{ HOST: '0.0.0.0' }, here, false],
  [{ HOST: '192.168.1.5' }, here, false],
  [{ PARALLAX_URL: 'https://parallax.example.org' }, here, false],
  [{ PARALLAX_URL: 'not an address' }, here, false],
  [{}, { ...here, host: 'parallax.example.org' }, false],
  [{}, { ...here, host: '127.example.org:3000' }, false],
  [{}, { ...here, 'x-real-ip': '203.0.113.7' }, false],
  [{}, { ...here, 'x-forwarded-host': 'parallax.example.org' }, false],
  [{}, { ...here, 'x-forwarded-for': '203.0.113.7, 127.0.0.1' }, false],
  [{}, { ...here, forwarded: 'for=203.0.113.7' }, false],
] as [Record<string, string>, Record<string, string>, boolean][])(
  'with %j, asked with %j, only this machine reaches it: %s',
  (settings, headers, expected) => {
    for (const name of ['HOST', 'PARALLAX_URL']) vi.stubEnv(name, settings[name] ?? '')
    expect(isOwnServer(new Headers(headers))).toBe(expected)
  },
)
