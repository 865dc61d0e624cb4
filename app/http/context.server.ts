import type { KeyActor } from '#app/domain/access/permissions.ts'
import type { Exchange } from '#app/exchange.server.ts'

/** Who gets an answer, as far as the search log may know. */
export type Visitor = {
  address: string
  agent: string
  /** Address of the page they came from, as their browser gives it; empty where it does not. */
  referrer: string
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext {
    /** The running exchange: settings, database, search. */
    exchange: Exchange
    /** The program that asks, where one asks the programming interface with a key. */
    program?: KeyActor
    /** Number of this request, shown with errors and written to the log. */
    requestId: string
    /** Address the request came from; enters the search log only as a hash that nobody can turn back. */
    clientAddress: string
    /** Nonce of the content security policy; none where the answer may be given to others, its scripts go by hashes. */
    nonce: string | undefined
    /**
     * Set where the answer may be given to several visitors: names what is to happen for each of them. The request then
     * says nothing of any visitor.
     */
    forEachVisitor?: (act: (visitor: Visitor) => void) => void
    /**
     * Takes the HTML of such a page as it was written, in bytes; the answer then has no body. In the body it would be made a
     * text and bytes again, twice.
     */
    takePage?: (html: Buffer) => void
    /** Sets a cookie before those that the answer itself sets; only for one visitor's own answers. */
    setCookie?: (header: string) => void
    /** Address under which the visitor sees the site, without a slash at the end. */
    origin: string
    /** Waits until what was written has left; false where whoever asked is gone. Whoever sends much waits before each piece. */
    drained?: () => Promise<boolean>
    /** Writes an error to the log under the request's number. */
    report: (error: unknown) => void
  }
}
