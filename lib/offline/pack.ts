import { deflateRawSync } from 'node:zlib'

/** A value as text that can stand anywhere in HTML: JSON, deflated, in base64. The same value gives the same text. */
export const packed = (value: unknown): string => deflateRawSync(JSON.stringify(value), { level: 9 }).toString('base64')
