/**
 * Whether an IP address is one of the public internet: no private, loopback, link-local, shared (CGNAT), multicast,
 * documentation or reserved one, and none that wraps an IPv4 address (mapped, NAT64, 6to4, Teredo). Anything that is not
 * a plain address, such as one with a zone, is none. IANA special-purpose registries; RFC 6890.
 */
export function isPublicAddress(address: string): boolean {
  const four = readIpv4(address)
  if (four !== undefined) return !reserved4.some(([base, bits]) => isWithin4(four, base, bits))
  const six = readIpv6(address)
  if (!six) return false
  // Only 2000::/3 is given out; what wraps an IPv4 address lies outside it, but for 6to4 and Teredo.
  if ((six[0]! & 0xe000) !== 0x2000) return false
  return !reserved6.some((groups) => groups.every(([mask, value], index) => (six[index]! & mask) === value))
}

/** Whether it leads back to this machine: 127.0.0.0/8 or ::1. */
export function isLoopback(address: string): boolean {
  const four = readIpv4(address)
  if (four !== undefined) return four >>> 24 === 127
  const six = readIpv6(address)
  return six?.every((group, index) => group === (index === 7 ? 1 : 0)) ?? false
}

/** The host of an address on the web without the brackets of IPv6; undefined where the text is no such address. */
export function hostOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  return new URL(url).hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '')
}

/** Whether a host, by its mere name, cannot be reached from outside: localhost, a bare name, a private address. */
export function isInnerHost(host: string): boolean {
  if (readIpv4(host) !== undefined || host.includes(':')) return !isPublicAddress(host)
  return !host.includes('.') || /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp)$/i.test(host)
}

const reserved4: readonly (readonly [base: number, bits: number])[] = (
  [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 3],
  ] as const
).map(([base, bits]) => [readIpv4(base) ?? 0, bits])

/** IETF protocol assignments with Teredo (2001::/23), documentation (2001:db8::/32, 3fff::/20), 6to4 (2002::/16). */
const reserved6: readonly (readonly (readonly [mask: number, value: number])[])[] = [
  [
    [0xffff, 0x2001],
    [0xfe00, 0],
  ],
  [
    [0xffff, 0x2001],
    [0xffff, 0xdb8],
  ],
  [[0xffff, 0x2002]],
  [
    [0xffff, 0x3fff],
    [0xf000, 0],
  ],
]

function isWithin4(address: number, base: number, bits: number): boolean {
  const shift = 32 - bits
  return address >>> shift === base >>> shift
}

/** Four decimal numbers, none with a leading zero; other ways of writing are refused. */
function readIpv4(text: string): number | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1)
  if (!parts || parts.some((part) => (part.length > 1 && part.startsWith('0')) || Number(part) > 255)) return undefined
  return parts.reduce((sum, part) => sum * 256 + Number(part), 0)
}

/** Eight groups of sixteen bits; undefined for what is no IPv6 address or has a zone. */
function readIpv6(text: string): number[] | undefined {
  if (!/^[0-9a-f:.]+$/i.test(text) || !text.includes(':')) return undefined
  const tail = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text)
  const four = tail ? readIpv4(tail[2] ?? '') : undefined
  if (tail && four === undefined) return undefined
  const plain =
    tail && four !== undefined ? `${tail[1]}${(four >>> 16).toString(16)}:${(four & 0xffff).toString(16)}` : text
  const halves = plain.split('::')
  if (halves.length > 2) return undefined
  const [head = [], end = []] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const missing = 8 - head.length - end.length
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined
  const groups = [...head, ...Array<string>(halves.length === 2 ? missing : 0).fill('0'), ...end]
  return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : undefined
}
