declare module 'fontkit' {
  /** A font as pdfkit takes it. */
  export type Font = { layout: (text: string) => unknown }
  /** Reads a font out of the bytes of its file. */
  export function create(bytes: Uint8Array): Font
}
