const SEPARATOR = '~'

/** Most values; to look for what must be written otherwise would take longer. */
const isPlain = (value: string) => !value.includes(SEPARATOR) && !value.includes('%')

const written = (value: string): string =>
  isPlain(value) ? value : value.replace(/~|%(?=7E|25)/g, (sign) => (sign === SEPARATOR ? '%7E' : '%25'))

/** The key of a row as addresses have it: its values in one text, from which `splitRowKey` takes them apart again. */
export const joinRowKey = (values: readonly string[]): string => values.map(written).join(SEPARATOR)

/** The values of the key of a row. */
export const splitRowKey = (key: string): string[] =>
  key.split(SEPARATOR).map((value) => value.replace(/%(7E|25)/g, (_, code: string) => (code === '7E' ? SEPARATOR : '%')))
