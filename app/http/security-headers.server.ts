import helmet from 'helmet'

/** What may run as a script in a page: that which carries its nonce, or that which has one of these hashes. */
export type AllowedScripts = { nonce: string } | { hashes: readonly string[] }

const scriptsHere = "'scripts-here'"

/** Gives the security headers of an answer. Worked out once: what differs from answer to answer is the scripts only. */
export function createSecurityHeaders(isDevelopment: boolean) {
  const plain = headersFor(isDevelopment, false)
  const secure = headersFor(isDevelopment, true)
  return (isSecure: boolean, scripts: AllowedScripts): Record<string, string> => {
    const headers = { ...(isSecure ? secure : plain) }
    const allowed =
      'nonce' in scripts ? `'nonce-${scripts.nonce}'` : scripts.hashes.map((hash) => `'${hash}'`).join(' ')
    headers[policy] = (headers[policy] ?? '').replace(scriptsHere, allowed).replace(/ +;/, ';')
    return headers
  }
}

const policy = 'Content-Security-Policy'

function headersFor(isDevelopment: boolean, isSecure: boolean): Record<string, string> {
  const headers: Record<string, string> = {}
  const set = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        connectSrc: isDevelopment ? ["'self'", 'ws:'] : ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'", scriptsHere],
        styleSrc: ["'self'", "'unsafe-inline'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    // The catalogue's data are meant to be used from other sites.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  })
  const response = {
    setHeader: (name: string, value: string) => {
      headers[name] = value
    },
    removeHeader: () => {},
  }
  set({} as never, response as never, (error?: unknown) => {
    if (error) throw error
  })
  return headers
}
