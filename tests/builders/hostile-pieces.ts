import fc from 'fast-check'

const LONE_SURROGATES = ['\uD800', '\uDFFF', 'a\uDBFFb']
const CONTROLS = ['\0', '\x1b[31m', '\x7f', '\u0085', '\u2028', '\uFEFF', '\uFFFE', '\uFFFF', '\r', '\n', '\r\n', '\t']
const NAMES_OF_OBJECTS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'then']
const PATHS = [
  '../outlets.csv',
  '../../etc/passwd',
  '/etc/passwd',
  'file:///etc/passwd',
  'https://hostile.example/x.csv',
  'a//b',
  'C:\\x',
  '~/x',
  '..',
  '.',
  'a/../b',
  '%2e%2e/x',
]
const NUMBERS = ['1e999', '-0', 'NaN', '٣', '1,000', '0x10', '9'.repeat(40), '0000-00-00', '2024-02-30', '9999-12-31']
const QUERIES = ["' or 1=1 --", "'; drop table claims; --", '%', '_', '\\', '$', '<script>', '%00', '..%2f']

/** Text that has upset readers of files and addresses before. */
const HOSTILE_PIECES = [
  ...LONE_SURROGATES,
  ...CONTROLS,
  ...NAMES_OF_OBJECTS,
  ...PATHS,
  ...NUMBERS,
  ...QUERIES,
  '"',
  '""',
  ',',
  ';',
  '|',
  '+',
  '~',
  '😀',
  '\u202E',
]

/** A few such pieces and any others; seldom very long. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...HOSTILE_PIECES), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 5 })
      .map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('x', '"', ',', 'é', '['), fc.integer({ min: 1000, max: 300_000 }))
      .map(([piece, count]) => piece.repeat(count)),
  },
)

/** As `hostileText`, but of a length that an address can have. */
export const hostileParameter = hostileText.map((text) => text.slice(0, 4000))

/** Bytes of a table: hostile cells in rows, now and then ten thousand of them, or no text at all. */
export const hostileTable = (header: readonly string[]): fc.Arbitrary<Buffer> => {
  const row = fc.oneof(
    { weight: 20, arbitrary: fc.array(hostileText, { maxLength: header.length + 2 }) },
    { weight: 1, arbitrary: hostileText.map((text) => Array.from({ length: 10_000 }, () => text.slice(0, 8))) },
  )
  const rows = fc.array(row, { maxLength: 6 }).map((lines) => lines.map((cells) => cells.join(',')))
  const names = fc.oneof(
    { weight: 4, arbitrary: fc.constant(header) },
    { weight: 1, arbitrary: fc.array(fc.oneof(hostileText, fc.constantFrom(...header)), { maxLength: 8 }) },
  )
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(names, rows, fc.constantFrom('\n', '\r\n', '\r'))
        .map(([head, lines, end]) => Buffer.from([head.join(','), ...lines].join(end))),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes)) },
  )
}

const nested = (depth: number, brackets: readonly [string, string]) => `${brackets[0].repeat(depth)}1${brackets[1].repeat(depth)}`

/** The text of a descriptor: any JSON, or the one given with hostile resources, keys that stand twice, or deep nesting. */
export const hostileDescriptor = (descriptor: string): fc.Arbitrary<string> => {
  const resource = fc.record({
    name: fc.oneof(fc.constantFrom('outlets', 'claims', '__proto__'), hostileText),
    path: fc.oneof(fc.constantFrom(...PATHS), hostileText),
  })
  const content = JSON.parse(descriptor) as { resources: unknown[] }
  const withResources = fc
    .array(fc.oneof(resource, fc.jsonValue()), { maxLength: 4 })
    .map((more) => JSON.stringify({ ...content, resources: [...content.resources, ...more] }))
  const twice = fc
    .tuple(fc.constantFrom('name', 'title', 'resources', '__proto__', 'constructor'), fc.json())
    .map(([key, value]) => descriptor.replace('{', `{"${key}":${value},"${key}":${value},`))
  const deep = fc
    .tuple(fc.integer({ min: 1, max: 200_000 }), fc.constantFrom(['[', ']'] as const, ['{"a":', '}'] as const))
    .map(([depth, brackets]) => descriptor.replace('{', `{"x":${nested(depth, brackets)},`))
  return fc.oneof(fc.json(), withResources, twice, deep, hostileText)
}
