import {
  arrayIn,
  CannotVerify,
  canonical,
  demoLines,
  hashOf,
  isNumber,
  isSigned,
  type Json,
  type Key,
  keyLine,
  type Line,
  line,
  note,
  objectIn,
  text,
} from './verify.ts'

/** What is said of receipts, one or all of an order, and of certificates of deals. */
export function checkDeals(value: Json, known: Key[] | undefined): Line[] {
  if (value.is === 'shuji-receipts') return checkBundle(value, known)
  const payload = objectIn(value, 'payload')
  if (payload.is === 'shuji-deal-certificate') return dealLines(value, known)
  process.stdout.write(`${text(payload.order)} ${text(payload.step)} ${text(payload.at)}\n\n`)
  return [signedLine([value]), keyLine(value, text(payload.issuedAt), known), ...demoLines(payload)]
}

/** The receipts of an order follow one another from the first, and its certificate names one of them. */
function checkBundle(bundle: Json, known: Key[] | undefined): Line[] {
  const receipts = arrayIn(bundle, 'receipts', 'receipts')
  const payloads = receipts.map((each) => objectIn(each, 'payload'))
  if (payloads.length === 0) throw new CannotVerify('文件里没有凭证。', 'There are no receipts in this file.')
  process.stdout.write(`${text(bundle.order)}\n\n`)
  const hashes = payloads.map((each) => hashOf(canonical(each)))
  const broken = payloads.findIndex(
    (each, index) =>
      each.is !== 'shuji-receipt' ||
      each.order !== bundle.order ||
      each.position !== index + 1 ||
      each.previous !== (hashes[index - 1] ?? null) ||
      seqOf(each) <= (index === 0 ? 0 : seqOf(payloads[index - 1] as Json)),
  )
  const keys = receipts.map((each) => keyLine(each, text(objectIn(each, 'payload').issuedAt), known))
  const lines = [
    signedLine(receipts),
    line(
      broken < 0,
      `${receipts.length} 张凭证前后相接。|The receipts follow one another: ${receipts.length}.|第 ${broken + 1} 张凭证不相接。|Receipt ${broken + 1} does not follow.`,
    ),
    keys.find(({ isGood }) => isGood !== true) ?? (keys[0] as Line),
  ]
  if (bundle.certificate !== undefined) {
    const certificate = objectIn(bundle, 'certificate')
    const content = objectIn(objectIn(certificate, 'opening'), 'content')
    const isNamed = hashes.includes(text(content.lastReceipt)) && content.deal === bundle.order
    lines.push(
      ...dealLines(certificate, known),
      line(
        isNamed,
        '交易凭证与这些凭证属于同一订单。|The certificate is that of these receipts.|交易凭证不属于这些凭证。|The certificate is not that of these receipts.',
      ),
    )
  } else lines.push(...demoLines(payloads[0] as Json))
  lines.push(
    note(
      '未核验：之后是否还有凭证。请从订单页面重新下载。|Not checked: whether later receipts were issued. Download them again from the order.',
    ),
  )
  return lines
}

/** A certificate of a deal, and what it hides where the file shows it. */
function dealLines(file: Json, known: Key[] | undefined): Line[] {
  const payload = objectIn(file, 'payload')
  if (payload.version !== 1)
    throw new CannotVerify('这不是本程序认识的凭证。', 'This is no certificate that this program knows.')
  process.stdout.write(`${text(payload.number)} ${text(payload.at)}\n\n`)
  const lines = [
    signedLine([file]),
    keyLine(file, text(payload.issuedAt), known),
    line(
      isNumber(text(payload.number)),
      '编号正确。|The number is well formed.|编号的校验位不对。|The check character of the number is wrong.',
    ),
  ]
  if (file.opening !== undefined) {
    const opening = objectIn(file, 'opening')
    const isSame = hashOf(`${text(opening.salt)}:${hashOf(canonical(opening.content))}`) === payload.commitment
    lines.push(
      line(
        isSame,
        '双方、金额与凭证的摘要一致。|Sides and amount have the hash of the certificate.|双方、金额与凭证的摘要不符。|Sides and amount have another hash.',
      ),
    )
  }
  return [...lines, ...demoLines(payload)]
}

function signedLine(files: readonly Json[]): Line {
  return line(
    files.every((each) => isSigned(objectIn(each, 'payload'), each)),
    '签名相符。|The signature fits.|签名不符：内容被改动过。|The signature does not fit: it was changed.',
  )
}

function seqOf(payload: Json): number {
  return Number(objectIn(payload, 'event').seq)
}
