/**
 * What addresses in mails begin with, without a slash at the end: the exchange's public address, or where none is set, the
 * one it listens on. Never what a request says of itself: whoever sends one could lead the reader elsewhere.
 */
export function mailOrigin(config: { publicUrl: string | undefined; host: string; port: number }): string {
  if (config.publicUrl) return config.publicUrl
  const host = ['0.0.0.0', '::'].includes(config.host) ? '127.0.0.1' : config.host
  return `http://${host.includes(':') ? `[${host}]` : host}:${config.port}`
}
