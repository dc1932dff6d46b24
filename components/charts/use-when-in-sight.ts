import { type RefObject, useEffect, useState } from 'react'
import { onPaperWanted } from '@/components/ui/paper-wanted'

/** What only peeps in at the bottom of the window is not looked at yet. */
const IN_SIGHT: IntersectionObserverInit = { rootMargin: '0px 0px -25% 0px' }
/** When the page has long been there, the rest comes as well: for printing, and so that nothing appears under the reader's eyes. */
const QUIET_MS = 3000

let coming = 0

/** Whether code of drawings has been asked for and has not come yet. */
export const isDrawingComing = (): boolean => coming > 0

/** Calls back once: when the element comes into sight, is printed, or after a while when the browser has nothing else to do. */
function whenWanted(element: Element, start: () => void): () => void {
  let idle = 0
  const stop = () => {
    observer.disconnect()
    stopPaper()
    clearTimeout(quiet)
    window.cancelIdleCallback?.(idle)
  }
  const go = () => {
    stop()
    start()
  }
  const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && go(), IN_SIGHT)
  const quiet = setTimeout(() => {
    if (window.requestIdleCallback) idle = window.requestIdleCallback(go)
    else go()
  }, QUIET_MS)
  observer.observe(element)
  const stopPaper = onPaperWanted(go)
  return stop
}

/**
 * Code that is too large to come with the page: a drawing loads when its place comes into sight.
 * @param load gives the code; a constant, such as `() => import('./x')` outside of the component
 * @returns undefined on the server, until the code has come, and for good when it cannot come, which is told to the browser's console
 */
export function useWhenInSight<T>(place: RefObject<Element | null>, load: () => Promise<T>): T | undefined {
  const [loaded, setLoaded] = useState<{ code: T }>()
  useEffect(() => {
    const element = place.current
    if (!element) return
    let wanted = true
    const stop = whenWanted(element, () => {
      coming += 1
      load()
        .then((code) => wanted && setLoaded({ code }))
        .catch(reportError)
        .finally(() => {
          coming -= 1
        })
    })
    return () => {
      wanted = false
      stop()
    }
  }, [place, load])
  return loaded?.code
}
