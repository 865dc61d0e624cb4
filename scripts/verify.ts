// Verifies certificates and receipts without the exchange: no network, no database, nothing of the program but this file (and beside it verify-deals.ts for what comes of deals). It is written
// apart from the site's own check on purpose: who doubts the one has the other.
import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { inflateSync } from 'node:zlib'

const usage = `核验证书，不联网，不查数据库。 Verifies a certificate, without network or database.

  npm run -s verify -- <certificate.json | certificate.pdf> [--keys <file>]... [--content <file>] [--heads <file>]
  npm run -s verify -- <heads.json> --heads <kept heads.json>
  npm run -s verify -- <receipts.json | 交易凭证 certificate of a deal, .json or .pdf> [--keys <file>]...

--keys     您留存的公钥；给出多个时，后一个须由前一个背书。 Keys that you kept; of several files, keys of a later one count
           where one of an earlier endorsed them. (/.well-known/shuji-keys.json)
--content  产品的公开内容文件（重要数据也可用其完整内容与盐），与证书的哈希比对。 The public content of the product, or of
           important data its opening, held against the hash.
--heads    您留存的链首，与证书或新的链首比对。 Heads that you kept, held against the certificate or newer heads.
           (/.well-known/shuji-heads.json)

退出码 exit code: 0 相符 holds, 1 不符 does not, 2 无法核验 cannot be verified.
`

export type Json = { [name: string]: unknown }
/** Whether it holds; undefined where there is only something to know. */
export type Line = { isGood: boolean | undefined; zh: string; en: string }
export type Key = { id: string; publicKey: string; from: string; until: string | null }

/** A file or an argument that nothing can be done with. */
export class CannotVerify extends Error {
  readonly english: string
  constructor(chinese: string, english: string) {
    super(chinese)
    this.english = english
  }
}

/** Verifies what the arguments name and says of each thing whether it holds. Gives the exit code. */
export async function main(argv: string[]): Promise<number> {
  try {
    const { values, positionals } = readArguments(argv)
    if (values.help) {
      process.stdout.write(usage)
      return 0
    }
    const [path = ''] = positionals
    if (positionals.length !== 1) throw new CannotVerify('请给出一个文件。', 'Name one file.')
    const value = readValue(path)
    const kept = values.heads === undefined ? undefined : headsOf(readJson(values.heads), values.heads)
    const known = values.keys && readKeys(values.keys)
    const lines =
      value.is === 'shuji-heads'
        ? checkHeads(value, { kept, known })
        : isOfDeal(value)
          ? (await import('./verify-deals.ts')).checkDeals(value, known)
          : checkCertificate(value, { content: values.content, kept, known })
    for (const { isGood, zh, en } of lines)
      process.stdout.write(`${isGood === undefined ? '·' : isGood ? '✓' : '✕'} ${zh}\n  ${en}\n`)
    const isGood = lines.every((each) => each.isGood !== false)
    const end = known ? '相符。 It holds.' : '相符，但密钥只是自称。 It holds, by a key that is self-asserted.'
    process.stdout.write(`\n${isGood ? end : '不符！ It does not hold.'}\n`)
    return isGood ? 0 : 1
  } catch (error) {
    if (!(error instanceof CannotVerify)) throw error
    process.stderr.write(`${error.message}\n${error.english}\n\n${usage}`)
    return 2
  }
}

function readArguments(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        keys: { type: 'string', multiple: true },
        content: { type: 'string' },
        heads: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw new CannotVerify('参数有误。', error instanceof Error ? error.message : String(error))
  }
}

function checkCertificate(
  file: Json,
  given: { content: string | undefined; kept: Json[] | undefined; known: Key[] | undefined },
): Line[] {
  const payload = objectIn(file, 'payload')
  if (payload.is !== 'shuji-certificate' || payload.version !== 1)
    throw new CannotVerify('这不是本程序认识的证书。', 'This is no certificate that this program knows.')
  const listing = objectIn(payload, 'listing')
  const exchange = objectIn(payload, 'exchange')
  process.stdout.write(`${text(payload.number)} ${text(listing.code)} ${JSON.stringify(listing.title)}\n`)
  process.stdout.write(`${JSON.stringify(exchange.name)} ${text(payload.issuedAt)}\n\n`)
  const lines = [
    line(
      isSigned(payload, file),
      '签名相符。|The signature fits.|签名不符：证书被改动过。|The signature does not fit: it was changed.',
    ),
    keyLine(file, text(payload.issuedAt), given.known),
    line(
      isNumber(text(payload.number)),
      '编号正确。|The number is well formed.|编号的校验位不对。|The check character of the number is wrong.',
    ),
  ]
  if (given.content !== undefined) {
    const isSame = isContent(objectIn(payload, 'content'), readJson(given.content))
    lines.push(
      line(
        isSame,
        '内容文件与证书的哈希一致。|The content has the hash of the certificate.|内容文件与证书的哈希不符。|The content has another hash.',
      ),
    )
  }
  lines.push(...proofLines(file, payload, given))
  lines.push(
    ...demoLines(payload),
    note(
      '未核验：是否已撤销或被取代，以及数据本身。请在交易所网站按编号查询。|Not checked: whether it was revoked or replaced, and the data. Look the number up at the exchange.',
    ),
  )
  return lines
}

export function demoLines(payload: Json): Line[] {
  const sentence =
    '注意：这是为虚构的演示数据签发的，没有效力。|Note: issued for the invented data of a demo; it stands for nothing.'
  return payload.isDemo === true ? [note(sentence)] : []
}

/** Whether a file is about a deal: receipts of an order, or the certificate of one. */
function isOfDeal({ is, payload }: Json): boolean {
  const what = (payload as Json | undefined)?.is
  return is === 'shuji-receipts' || what === 'shuji-receipt' || what === 'shuji-deal-certificate'
}

/** Whether a certificate is over a content: over what everybody sees of it, or with a salt over all of it. */
function isContent(certified: Json, content: Json): boolean {
  if (content.is !== 'shuji-opening') return hashOf(canonical(content)) === certified.hash
  return hashOf(`${text(content.salt)}:${hashOf(canonical(content.content))}`) === certified.commitment
}

/** The keys that somebody kept: those of the first file, and of later ones those that a key known by then endorsed. */
function readKeys(paths: readonly string[]): Key[] {
  const known: Key[] = []
  for (const [index, path] of paths.entries())
    for (const entry of arrayIn(readJson(path), 'keys', path)) {
      const until = typeof entry.until === 'string' ? entry.until : null
      const key: Key = { id: text(entry.id), publicKey: text(entry.publicKey), from: text(entry.from), until }
      const older = known.find(({ id }) => id === key.id)
      // A later file may say until when a key signed that was still signing when it was kept.
      if (older?.publicKey === key.publicKey) older.until ??= key.until
      else if (!older && (index === 0 || isEndorsed(entry, known))) known.push(key)
    }
  return known
}

export function keyLine({ keyId, publicKey }: Json, at: string, known: Key[] | undefined): Line {
  if (!known)
    return note(
      '密钥只是证书自称，没有对照，不能说明由谁签发。请用 --keys 给出您留存的公钥。|The key is self-asserted, which says nothing of who issued this. Give keys that you kept with --keys.',
    )
  const id = text(keyId)
  const key = known.find((each) => each.id === keyId && each.publicKey === publicKey)
  if (!key) return line(false, `||密钥 ${id} 不在您留存的公钥之中。|The key ${id} is not among those that you kept.`)
  return line(
    at >= key.from && (key.until === null || at <= key.until),
    `密钥 ${id} 在您留存的公钥之中。|The key ${id} is among those that you kept.|密钥 ${id} 在签名时不在使用期内。|The key ${id} was not in use when this was signed.`,
  )
}

function isEndorsed(entry: Json, known: readonly Key[]): boolean {
  const endorsement = entry.endorsement as Json | null
  const by = known.find(({ id }) => id === endorsement?.keyId)
  if (!by || !endorsement) return false
  const { id, publicKey, from } = entry
  return isSigned({ is: 'shuji-key', version: 1, id, publicKey, from }, { ...endorsement, publicKey: by.publicKey })
}

/** That the event of the certificate is among those of a head; and that the head is the one that somebody kept. */
function proofLines(
  file: Json,
  payload: Json,
  { kept, known }: { kept: Json[] | undefined; known: Key[] | undefined },
): Line[] {
  if (file.proof === undefined)
    return [
      note(
        '证书还不含链首证明：链首每天公布一次，之后重新下载即有。|There is no proof by a published head yet: heads come once a day; a later download has it.',
      ),
    ]
  const proof = objectIn(file, 'proof')
  const signed = objectIn(proof, 'head')
  const head = objectIn(signed, 'payload')
  const event = objectIn(payload, 'event')
  const [first, seq, position] = [Number(head.first), Number(head.seq), Number(proof.position)]
  const path = Array.isArray(proof.path) ? proof.path.map(text) : []
  const isRoot = rootFrom(text(event.hash), { position, size: seq - first + 1, path }) === head.root
  const isIn = head.is === 'shuji-head' && isSigned(head, signed) && Number(event.seq) === first + position && isRoot
  const day = text(head.day)
  const lines = [
    line(
      isIn,
      `签发记录包含在 ${day} 公布的链首之中。|The event of issuing is part of the head of ${day}.|签发记录不在所附的链首之中。|The event of issuing is not part of the head that comes with it.`,
    ),
  ]
  // What signed the head must be as well known as what signed the certificate.
  if (known && isIn && signed.publicKey !== file.publicKey) lines.push(keyLine(signed, text(head.at), known))
  if (!kept) return lines
  const own = kept.map((each) => objectIn(each, 'payload')).find((each) => each.day === head.day)
  if (!own) return [...lines, note(`您留存的链首里没有 ${day}。|You kept no head of ${day}.`)]
  return [
    ...lines,
    line(
      canonical(own) === canonical(head),
      `${day} 的链首与您留存的一致。|The head of ${day} is the one that you kept.|${day} 的链首与您留存的不同：审计记录被改写过。|The head of ${day} is not the one that you kept: the record was rewritten.`,
    ),
  ]
}

/** Heads as they are now: signed, one after another, and those that somebody kept among them, unchanged. */
function checkHeads(value: Json, { kept, known }: { kept: Json[] | undefined; known: Key[] | undefined }): Line[] {
  const heads = arrayIn(value, 'heads', 'heads')
  const payloads = heads.map((each) => objectIn(each, 'payload'))
  const now = new Map(payloads.map((each) => [text(each.day), each]))
  const isSignedAll = heads.every((each) => isSigned(objectIn(each, 'payload'), each))
  const inOrder = [...now.values()].sort((a, b) => (text(a.day) < text(b.day) ? -1 : 1))
  const broken = inOrder.find((each, index) => {
    const before = inOrder[index - 1]
    return before && (each.previous !== hashOf(canonical(before)) || Number(each.first) !== Number(before.seq) + 1)
  })
  const at = text(broken?.day)
  const lines = [
    line(
      isSignedAll,
      `${heads.length} 个链首的签名相符。|Heads whose signatures fit: ${heads.length}.|有链首的签名不符。|The signatures do not all fit.`,
    ),
    line(
      !broken,
      `各链首前后相接。|The heads follow one another.|链首在 ${at} 处不相接。|The heads do not follow one another at ${at}.`,
    ),
  ]
  const keys = heads.map((each) => keyLine(each, text(objectIn(each, 'payload').at), known))
  lines.push(keys.find(({ isGood }) => isGood !== true) ?? keys[0] ?? note('没有链首。|There are no heads.'))
  if (!kept) return lines
  // A long list comes in pieces, and says before which day to ask for the next.
  const from = typeof value.before === 'string' ? text(inOrder[0]?.day) : ''
  const held = kept.map((each) => objectIn(each, 'payload')).filter((each) => text(each.day) >= from)
  if (held.length < kept.length)
    lines.push(
      note(`${from} 以前的链首未比对：请另取较早的清单。|Heads before ${from} were not compared: fetch older lists.`),
    )
  const other = held.find((each) => {
    const same = now.get(text(each.day))
    return !same || canonical(same) !== canonical(each)
  })
  const day = text(other?.day)
  return [
    ...lines,
    line(
      !other,
      `您留存的 ${held.length} 个链首都在，未变。|Heads that you kept, all there, unchanged: ${held.length}.|与您留存的链首不同（${day}）：审计记录被改写过。|These are not the heads that you kept (${day}): the record was rewritten.`,
    ),
  ]
}

/** A line from four sentences: Chinese and English where it holds, and where it does not. */
export function line(isGood: boolean, sentences: string): Line {
  const [zhGood = '', enGood = '', zhBad = '', enBad = ''] = sentences.split('|')
  return { isGood, zh: isGood ? zhGood : zhBad, en: isGood ? enGood : enBad }
}

/** Something to know, in Chinese and in English. */
export function note(sentences: string): Line {
  return { ...line(true, sentences), isGood: undefined }
}

export function isSigned(value: Json, { signature, publicKey }: Json): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: text(publicKey) }, format: 'jwk' })
    return verify(null, Buffer.from(canonical(value)), key, Buffer.from(text(signature), 'base64url'))
  } catch {
    return false
  }
}

/** JSON with sorted names and no spaces. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.entries(value as Json).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(',')}}`
}

export function hashOf(data: string): string {
  return createHash('sha256').update(data).digest('hex')
}

/** Modulo 31 with rising powers of 3, over all characters but the last. */
export function isNumber(number: string): boolean {
  if (!/^[A-Z]{2}[RLTF]\d{14,}[0-9A-Y]$/.test(number)) return false
  let [sum, weight] = [0, 1]
  for (const char of number.slice(0, -1)) {
    sum += (Number.parseInt(char, 36) % 31) * weight
    weight = (weight * 3) % 31
  }
  return '0123456789ABCDEFGHJKLMNPQRTUWXY'[sum % 31] === number.slice(-1)
}

/** The root of a Merkle tree (RFC 6962) that follows from a leaf and the neighbours on its way up. */
function rootFrom(
  hash: string,
  { position, size, path }: { position: number; size: number; path: readonly string[] },
): string | undefined {
  const digest = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
  let node = digest(Buffer.of(0), Buffer.from(hash, 'hex'))
  const rest = [...path]
  for (let at = position, width = size; width > 1; at = Math.floor(at / 2), width = Math.ceil(width / 2)) {
    if (at % 2 === 0 && at === width - 1) continue
    const neighbour = Buffer.from(rest.shift() ?? '', 'hex')
    node = at % 2 === 0 ? digest(Buffer.of(1), node, neighbour) : digest(Buffer.of(1), neighbour, node)
  }
  return rest.length === 0 && position < size ? node.toString('hex') : undefined
}

function readValue(path: string): Json {
  const bytes = readBytes(path)
  return bytes.subarray(0, 1_024).includes('%PDF-') ? attachedTo(bytes) : parse(bytes.toString('utf8'), path)
}

function readJson(path: string): Json {
  return parse(readBytes(path).toString('utf8'), path)
}

function readBytes(path: string): Buffer {
  try {
    if (statSync(path).size > 67_108_864) throw new Error('larger than 64 MB')
    return readFileSync(path)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new CannotVerify(`无法读取 ${path}。`, `${path} cannot be read: ${why}`)
  }
}

function parse(data: string, path: string): Json {
  try {
    const value: unknown = JSON.parse(data.replace(/^\uFEFF/, ''))
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as Json
  } catch {
    // Said below.
  }
  throw new CannotVerify(`${path} 不是 JSON 文件。`, `${path} is no JSON file.`)
}

/** The certificate attached to a PDF. */
function attachedTo(bytes: Buffer): Json {
  const found = new Set<string>()
  for (let at = bytes.indexOf('/EmbeddedFile'); at >= 0; at = bytes.indexOf('/EmbeddedFile', at + 1)) {
    const start = bytes.indexOf('stream', at)
    const end = bytes.indexOf('endstream', start)
    if (start < 0 || end < 0 || bytes.subarray(at, start).includes('endobj')) continue
    const body = bytes.subarray(start + (bytes[start + 6] === 0x0d ? 8 : 7), end)
    try {
      const whole = inflateSync(body, { maxOutputLength: 1_048_576 }).toString('utf8')
      if (/shuji-(?:deal-)?certificate/.test(whole)) found.add(whole)
    } catch {
      // Not packed in this way, or far larger than a certificate.
    }
  }
  const [only] = found
  if (found.size === 1 && only) return parse(only, 'PDF')
  throw found.size === 0
    ? new CannotVerify('PDF 里没有附带证书。', 'No certificate is attached to this PDF.')
    : new CannotVerify('PDF 里附带了不止一份证书。', 'More than one certificate is attached to this PDF.')
}

function headsOf(value: Json, path: string): Json[] {
  return arrayIn(value, 'heads', path)
}

export function arrayIn(value: Json, name: string, path: string): Json[] {
  const found = value[name]
  if (Array.isArray(found) && found.every((each) => each !== null && typeof each === 'object')) return found as Json[]
  throw new CannotVerify(`${path} 不是所需的清单（${name}）。`, `${path} is no list of ${name}.`)
}

export function objectIn(value: Json, name: string): Json {
  const found = value[name]
  if (found !== null && typeof found === 'object' && !Array.isArray(found)) return found as Json
  throw new CannotVerify(`文件缺少 ${name}。`, `The file lacks ${name}.`)
}

/** A text without what would move the cursor of a terminal. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value.replace(/[\p{Cc}\p{Cf}]/gu, '') : ''
}
