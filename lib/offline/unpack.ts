/** Whether the browser knows how to inflate; those before 2023 may not. */
export function canUnpack(): boolean {
  try {
    return Boolean(new DecompressionStream('deflate-raw'))
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof TypeError) return false
    throw error
  }
}

/** What `packed` made a text of; for browsers that `canUnpack`. */
export async function unpacked<T>(text: string): Promise<T> {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return (await new Response(inflated).json()) as T
}
