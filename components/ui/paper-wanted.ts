/** Asks everything of the page that waits to be looked at to come, since it is to be printed. */
const PREPARE = 'parallax:prepare-paper'

export const preparePaper = (): boolean => window.dispatchEvent(new Event(PREPARE))

/** Calls back when the page is to be printed, or is being printed already: then what must be asked for first comes too late. */
export function onPaperWanted(callback: () => void): () => void {
  for (const name of [PREPARE, 'beforeprint']) window.addEventListener(name, callback)
  return () => {
    for (const name of [PREPARE, 'beforeprint']) window.removeEventListener(name, callback)
  }
}
