import { create } from 'qrcode'
import type { QrPicture } from './second-factor-view.ts'

/** Free units around the code, as ISO/IEC 18004 asks for. */
const edge = 4

/** Draws a text as a QR code of medium correction. */
export function drawQr(text: string): QrPicture {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  let path = ''
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++) {
      if (!modules.get(y, x)) continue
      let width = 1
      while (x + width < modules.size && modules.get(y, x + width)) width++
      path += `M${x + edge} ${y + edge}h${width}v1h-${width}z`
      x += width
    }
  return { size: modules.size + 2 * edge, path }
}
