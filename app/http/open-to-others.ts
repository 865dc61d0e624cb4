/**
 * Whether other machines can reach the site: it listens on more than this machine, has a public address, or stands behind a
 * proxy.
 */
export function isOpenToOthers(config: {
  host: string
  publicUrl: string | undefined
  trustProxy: string | undefined
}): boolean {
  const isHere = /^(127(\.\d{1,3}){3}|localhost|::1|\[::1\])$/.test(config.host)
  return !isHere || config.publicUrl !== undefined || config.trustProxy !== undefined
}
