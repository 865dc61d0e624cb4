/** Kinds of files whose copies carry marks. */
export const markedKinds = ['csv', 'jsonl', 'xlsx', 'pdf'] as const
export type MarkedKind = (typeof markedKinds)[number]

/** Why the copies of a file carry no marks: of another kind, nothing in it that could, too large for its kind, or not read. */
export const unmarkedReasons = ['kind', 'nothing', 'tooLarge', 'unreadable'] as const
export type UnmarkedReason = (typeof unmarkedReasons)[number]

/** Most bytes of a PDF that is marked: it is held in memory; and of a workbook. Tables of text may be of any length. */
export const mostBytesOf: Readonly<Partial<Record<MarkedKind, number>>> = { pdf: 64_000_000, xlsx: 200_000_000 }

/** Raised when the same file and code word would give other bytes than before. */
export const watermarkVersion = 2
