import { createContext, type ReactNode, useContext } from 'react'

const NonceContext = createContext<string | undefined>(undefined)

/** Hands the nonce of the content security policy to inline scripts while a page is rendered on the server. */
export function NonceProvider({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return <NonceContext.Provider value={nonce}>{children}</NonceContext.Provider>
}

/** The nonce on the server; undefined in the browser, which has already checked it. */
export function useNonce(): string | undefined {
  return useContext(NonceContext)
}
