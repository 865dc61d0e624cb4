const megabyte = 1_000_000

/** Most bytes of one data file; what the reading of files is made for. */
export const mostFileBytes = 200 * megabyte
/** Most files an organisation keeps at once: as many as one page of its list shows. */
export const mostFiles = 50
/** Most bytes of all files of an organisation: twenty of the largest. */
export const mostBytesTogether = 4_000 * megabyte
/** Files of one organisation that may be on their way at once: two people, one more each. */
export const mostOnTheWay = 4
/** Bytes that stay free on the disk: the database must go on writing, and files are unpacked beside it. */
export const diskReserve = 1_000 * megabyte
/** Days a file is kept after it was last used, while no draft is made from it. */
export const keptDays = 30
/** How often reading a file is begun before it is given up. */
export const mostAttempts = 3

/** What file pickers offer. */
export const acceptedDataFiles = '.csv,.tsv,.txt,.xlsx,.json,.jsonl,.ndjson,.parquet,.zip'

const longestName = 120

/**
 * The name under which a file is kept and handed out, from what a browser said: the last part of a path, without control
 * characters, signs that turn the direction of writing, and what file systems refuse.
 */
export function dataFileName(said: string): string {
  const last = said.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}<>:"|?*%]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+/, '')
    .trim()
  const [, bare = clean, ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/.exec(clean) ?? []
  return `${[...(bare.trim() || 'data')].slice(0, longestName).join('')}${ending.toLowerCase()}`
}

/** The day on which a file goes unless a draft is made from it, milliseconds UTC. */
export function forgottenAt(usedAt: number): number {
  return usedAt + keptDays * 86_400_000
}

/** Milliseconds a reading will still take, from how much is done; undefined while that says nothing yet. */
export function timeLeft(reading: { startedAt: number; percent: number }, now: number): number | undefined {
  const spent = now - reading.startedAt
  if (reading.percent < 5 || spent < 2_000) return undefined
  return Math.round((spent * (100 - reading.percent)) / reading.percent)
}
