/** A parameter that changed its name or its values. Links from before the change keep working. */
export interface Migration {
  /** Day of the change. */
  readonly date: string
  readonly from: string
  readonly to: string
  /** New value for an old one, where values changed too. */
  readonly value?: (old: string) => string
}

/** Oldest first. */
export const MIGRATIONS: readonly Migration[] = []

/**
 * The parameters under their present names, in a copy. A present name that is given beside its old one stays and makes the parameter a repeated one.
 */
export function migrateParameters(params: URLSearchParams, migrations: readonly Migration[] = MIGRATIONS): URLSearchParams {
  let entries = [...params]
  for (const { from, to, value = (old: string) => old } of migrations) {
    entries = entries.map(([name, text]) => (name === from ? [to, value(text)] : [name, text]))
  }
  return new URLSearchParams(entries)
}
