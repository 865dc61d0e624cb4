/** Most bytes of the exchange's picture. */
export const mostLogoBytes = 204_800

/** What it may be, told by its first bytes: nothing that holds scripts or refers to elsewhere. */
const logoTypes = [
  { mediaType: 'image/png', is: (head: Uint8Array) => starts(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { mediaType: 'image/jpeg', is: (head: Uint8Array) => starts(head, [0xff, 0xd8, 0xff]) },
  {
    mediaType: 'image/webp',
    is: (head: Uint8Array) =>
      starts(head, [0x52, 0x49, 0x46, 0x46]) && starts(head.subarray(8), [0x57, 0x45, 0x42, 0x50]),
  },
] as const

export const acceptedLogos = logoTypes.map(({ mediaType }) => mediaType).join(',')

/** The kind of picture these bytes begin like, or undefined. */
export function logoTypeOf(bytes: Uint8Array): string | undefined {
  return logoTypes.find(({ is }) => is(bytes))?.mediaType
}

function starts(bytes: Uint8Array, wanted: readonly number[]): boolean {
  return wanted.every((byte, at) => bytes[at] === byte)
}
