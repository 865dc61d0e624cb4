export type SmtpServer = {
  host: string
  port: number
  /** TLS from the first byte. */
  secure: boolean
  /** STARTTLS or nothing is sent. */
  requireTLS: boolean
  /** No TLS, though offered: nobody can listen on the machine itself, and its certificate fits nobody. */
  ignoreTLS: boolean
  auth?: { user: string; pass: string }
}

/**
 * Reads `smtp://name:password@host:587?requireTLS=false` or `smtps://host`. Over `smtp` TLS is required from the greeting
 * on (RFC 3207), but not on this machine; `requireTLS` says otherwise, either way.
 */
export function readSmtpUrl(url: string): SmtpServer {
  const { protocol, hostname, port, username, password, searchParams } = new URL(url)
  const secure = protocol === 'smtps:'
  const host = hostname.replace(/^\[|\]$/g, '')
  const asked = searchParams.get('requireTLS')
  const isHere = /^(localhost|127(\.\d+){3}|::1)$/.test(host)
  const requireTLS = !secure && (asked === null ? !isHere : asked !== 'false')
  return {
    host,
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    requireTLS,
    ignoreTLS: !secure && !requireTLS && isHere,
    ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  }
}
