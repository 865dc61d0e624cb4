/** A QR code as a path of an SVG: squares of one unit, in a picture of `size` units with the quiet edge around. */
export type QrPicture = { size: number; path: string }

/** A secret on its way into an app: in groups to type, and as a picture to scan. */
export type SecondFactorSetUp = { secret: string; picture: QrPicture }
