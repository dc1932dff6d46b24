/** What went wrong, for callers that answer differently: an unknown corpus or revision is a 404, the rest is the operator's to mend. */
export type StoreErrorCode =
  | 'unknown-corpus'
  | 'unknown-revision'
  | 'invalid-name'
  | 'refused'
  | 'damaged'
  | 'locked'
  | 'not-writable'
  | 'disk-full'
  | 'too-many-links'

/** An expected failure of the store. Its message says what happened and what to do: it is shown to people as it stands, without a stack trace. */
export class StoreError extends Error {
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'StoreError'
  }
}

/** No file is there, or none can be of that name. */
const IS_MISSING = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']

/** For `.catch`: where a file or directory is missing, `instead`; any other failure passes on. */
export function insteadOfMissing<T>(instead: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (IS_MISSING.includes(error.code ?? '')) return instead
    throw error
  }
}

/** For `.catch`: what is damaged counts as absent, any other failure passes on. */
export function undefinedIfDamaged(error: unknown): undefined {
  if (error instanceof StoreError && error.code === 'damaged') return undefined
  throw error
}
