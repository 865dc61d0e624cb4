import { type IndustrySection, industrySections } from '../codes/industry.ts'
import { featureVersion } from './industry-features.ts'

/** What was learned: a weight for each feature and section. */
export type IndustryModel = {
  /** Names the very weights: the same training gives the same. */
  version: string
  sections: readonly IndustrySection[]
  /** Divides the scores before they are made shares. */
  temperature: number
  /** For the first, second and third place: how often a section of such a share was right where nothing was learned. */
  curves: readonly Curve[]
  /** Feature hash → its row of weights. */
  rows: ReadonlyMap<number, number>
  weights: Int8Array
  /** What one step of a section's weights is worth. */
  steps: Float32Array
}

/** Points of a rising line. */
export type Curve = readonly { share: number; right: number }[]

/** Places that are suggested. */
export const places = 3
/** Points of each curve in the file. */
export const curvePoints = 12

/** The height of a curve over a share; flat before the first point and after the last. */
export function heightOf(curve: Curve, share: number): number {
  const next = curve.findIndex((point) => point.share > share)
  const [left, right] = [curve[next === -1 ? curve.length - 1 : next - 1], curve[next]]
  if (!left) return right?.right ?? 0
  if (!right) return left.right
  return left.right + ((right.right - left.right) * (share - left.share)) / (right.share - left.share)
}

const magic = 'shuji-industry\n'
const headBytes = 256
const curveBytes = places * curvePoints * 8

/** A model as the bytes of a file; equal models give equal bytes. */
export function writeModel(model: IndustryModel): Uint8Array {
  const rows = [...model.rows].sort(([one], [other]) => one - other)
  const width = model.sections.length
  const head = JSON.stringify({
    version: model.version,
    features: featureVersion,
    sections: model.sections.join(''),
    temperature: model.temperature,
    rows: rows.length,
  })
  const bytes = new Uint8Array(headBytes + width * 4 + curveBytes + rows.length * (4 + width))
  bytes.set(new TextEncoder().encode(`${magic}${head}`.padEnd(headBytes, ' ')))
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < width; at++) view.setFloat32(headBytes + at * 4, model.steps[at] as number, true)
  const curvesAt = headBytes + width * 4
  for (const [at, point] of model.curves.flat().entries()) {
    view.setFloat32(curvesAt + at * 8, point.share, true)
    view.setFloat32(curvesAt + at * 8 + 4, point.right, true)
  }
  const hashesAt = curvesAt + curveBytes
  const weightsAt = hashesAt + rows.length * 4
  for (const [position, [hash, row]] of rows.entries()) {
    view.setUint32(hashesAt + position * 4, hash, true)
    for (let at = 0; at < width; at++)
      view.setInt8(weightsAt + position * width + at, model.weights[row * width + at] as number)
  }
  return bytes
}

/** Reads what `writeModel` wrote; throws when it is no model, or one for other features than this program's. */
export function readModel(bytes: Uint8Array): IndustryModel {
  const text = new TextDecoder().decode(bytes.subarray(0, headBytes))
  if (!text.startsWith(magic)) throw new Error('This is no industry model')
  const head = JSON.parse(text.slice(magic.length)) as {
    version: string
    features: number
    sections: string
    temperature: number
    rows: number
  }
  const known = industrySections.map(({ code }) => code).join('')
  if (head.features !== featureVersion || head.sections !== known)
    throw new Error('The industry model was made for another version of this program; run: npm run train:industry')
  const width = head.sections.length
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const curvesAt = headBytes + width * 4
  const hashesAt = curvesAt + curveBytes
  const weightsAt = hashesAt + head.rows * 4
  if (bytes.length !== weightsAt + head.rows * width) throw new Error('The industry model is cut off')
  const rows = new Map<number, number>()
  for (let row = 0; row < head.rows; row++) rows.set(view.getUint32(hashesAt + row * 4, true), row)
  return {
    version: head.version,
    sections: industrySections.map(({ code }) => code),
    temperature: head.temperature,
    curves: Array.from({ length: places }, (_, place) =>
      Array.from({ length: curvePoints }, (_, at) => {
        const start = curvesAt + (place * curvePoints + at) * 8
        return { share: view.getFloat32(start, true), right: view.getFloat32(start + 4, true) }
      }),
    ),
    rows,
    weights: new Int8Array(bytes.buffer, bytes.byteOffset + weightsAt, head.rows * width),
    steps: Float32Array.from({ length: width }, (_, at) => view.getFloat32(headBytes + at * 4, true)),
  }
}
