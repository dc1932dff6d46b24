/**
 * Calls back when the page is about to be printed, laid out as wide as paper already (`data-paper`, see `app/print.css`): what is measured in pixels
 * is measured anew, since nothing can follow the width of paper itself. Whatever follows the size of its place follows it back.
 * @returns stops it
 */
export function beforePaper(measure: () => void): () => void {
  const { dataset } = document.documentElement
  const before = () => {
    dataset.paper = ''
    measure()
  }
  const after = () => {
    delete dataset.paper
  }
  window.addEventListener('beforeprint', before)
  window.addEventListener('afterprint', after)
  return () => {
    window.removeEventListener('beforeprint', before)
    window.removeEventListener('afterprint', after)
  }
}
