/** A path as the log may hold it: without the secrets that links in mails carry. */
export function pathForLog(path: string): string {
  return path.replace(/[\w-]{36,}[\w.-]*/g, '…')
}
