/** A unified social credit code names the body in its characters 9 to 17 (GB 32100), whoever registered it. */
export function isSameBody(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one.slice(8, 17) === other.slice(8, 17)
}

/** The host of a web address, without `www.`; undefined for what is none. */
export function hostOf(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined
  return new URL(address).hostname.toLowerCase().replace(/^www\./, '') || undefined
}
