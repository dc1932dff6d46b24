import { expect, it } from 'vitest'
import { originOf, serverSettings } from '@/cli/server-settings'

it.each([
  [{}, { port: '3000', host: '127.0.0.1' }],
  [
    { PORT: '', HOST: '', PARALLAX_URL: '' },
    { port: '3000', host: '127.0.0.1' },
  ],
  [
    { PORT: '8080', HOST: '::' },
    { port: '8080', host: '::' },
  ],
  [{ PARALLAX_URL: 'https://Parallax.example.org/' }, { port: '3000', host: '127.0.0.1', publicUrl: 'https://parallax.example.org' }],
])('reads %j', (environment, settings) => {
  expect(serverSettings(environment)).toEqual(settings)
})

it.each(['http', '0', '70000'])('refuses the port %s', (PORT) => {
  expect(() => serverSettings({ PORT })).toThrow(`PORT is "${PORT}"; set it to a number from 1 to 65535.`)
})

it.each(['parallax.example.org', 'localhost:3000', 'ftp://parallax.example.org', 'https://example.org/parallax'])(
  'refuses the public address %s',
  (PARALLAX_URL) => {
    expect(() => serverSettings({ PARALLAX_URL })).toThrow(`PARALLAX_URL is "${PARALLAX_URL}"; set it to the public address without a path`)
  },
)

it.each([
  [{}, 'http://127.0.0.1:3000'],
  [{ HOST: '0.0.0.0', PORT: '80' }, 'http://localhost:80'],
  [{ HOST: '::1' }, 'http://[::1]:3000'],
  [{ HOST: '0.0.0.0', PARALLAX_URL: 'https://parallax.example.org' }, 'https://parallax.example.org'],
])('is reached, with %j, at %s', (environment, origin) => {
  expect(originOf(serverSettings(environment))).toBe(origin)
})
