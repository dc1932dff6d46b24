import { InvalidArgumentError } from 'commander'

/** A command's action that ends with the failure's message and exit code 1, never with a stack trace. */
export function orFail<A extends unknown[]>(run: (...args: A) => Promise<void>): (...args: A) => Promise<void> {
  return async (...args) => {
    try {
      await run(...args)
    } catch (error) {
      console.error(error instanceof Error ? error.message : String(error))
      process.exitCode = 1
    }
  }
}

/** Parses an option that is a number of seconds. */
export function seconds(text: string): number {
  const number = Number(text)
  if (text.trim() !== '' && Number.isFinite(number) && number >= 0) return number
  throw new InvalidArgumentError('Give a number of seconds, 0 or more.')
}
