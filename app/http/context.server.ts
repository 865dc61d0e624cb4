import type { Exchange } from '#app/exchange.server.ts'

declare module '@remix-run/server-runtime' {
  interface AppLoadContext {
    /** The running exchange: settings, database, search. */
    exchange: Exchange
    /** Number of this request, shown with errors and written to the log. */
    requestId: string
    /** Address the request came from; enters the search log only as a hash that nobody can turn back. */
    clientAddress: string
    /** Nonce of the content security policy. */
    nonce: string
    /** Address under which the visitor sees the site, without a slash at the end. */
    origin: string
    /** Writes an error to the log under the request's number. */
    report: (error: unknown) => void
  }
}
