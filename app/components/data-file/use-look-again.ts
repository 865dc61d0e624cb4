import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

const lookAgain = 2_000

/** With script the page looks again by itself while something is under way, and only while it is seen. */
export function useLookAgain(isUnderWay: boolean): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!isUnderWay) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') revalidate()
    }, lookAgain)
    return () => clearInterval(timer)
  }, [isUnderWay, revalidate])
}
