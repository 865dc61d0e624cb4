import { useEffect, useState } from 'react'

/** False on the server and until the page is alive: what needs JavaScript is shown only where there is some. */
export function useMounted(): boolean {
  const [isMounted, setMounted] = useState(false)
  useEffect(() => setMounted(true), [])
  return isMounted
}
