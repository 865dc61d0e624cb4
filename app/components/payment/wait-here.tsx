import { useNavigate } from '@remix-run/react'
import { useEffect } from 'react'

const pause = 4_000

/** Looks at another address after a few seconds, with and without script: this page, to see whether something came. */
export function WaitHere({ next }: { next: string }) {
  const navigate = useNavigate()
  useEffect(() => {
    const timer = setTimeout(() => navigate(next, { replace: true, preventScrollReset: true }), pause)
    return () => clearTimeout(timer)
  }, [next, navigate])
  return (
    <noscript>
      <meta httpEquiv="refresh" content={`${pause / 1_000};url=${next}`} />
    </noscript>
  )
}

/** Leaves for the page of the payment service at once, with and without script. */
export function LeaveFor({ address }: { address: string }) {
  useEffect(() => {
    window.location.assign(address)
  }, [address])
  return (
    <noscript>
      <meta httpEquiv="refresh" content={`0;url=${address}`} />
    </noscript>
  )
}
