/** A kind of personal information that can be recognised by its form. */
export type PersonalDetector = {
  kind: 'id-number' | 'mobile' | 'e-mail' | 'bank-card'
  rule: 'S07' | 'S08' | 'S09' | 'S10'
  zh: string
  /** With its article. */
  en: string
  /** What looks like one. */
  shape: RegExp
  /** What of it really can be one. */
  holds: (found: string) => boolean
}

/** Four forms of personal information; each has a check, so that a long number alone is not taken for a card. */
export const personalDetectors: readonly PersonalDetector[] = [
  {
    kind: 'id-number',
    rule: 'S07',
    zh: '居民身份号码',
    en: 'an identity number',
    shape: /(?<![0-9A-Za-z])\d{17}[0-9Xx](?![0-9A-Za-z])/g,
    holds: isChineseId,
  },
  {
    kind: 'mobile',
    rule: 'S08',
    zh: '手机号码',
    en: 'a mobile number',
    shape: /(?<![0-9A-Za-z.])\d{11}(?![0-9A-Za-z.])/g,
    holds: (found) => /^1[3-9]/.test(found),
  },
  {
    kind: 'e-mail',
    rule: 'S09',
    zh: '电子邮箱',
    en: 'an e-mail address',
    shape: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
    // Domains kept free for examples (RFC 2606) reach nobody.
    holds: (found) => !/@(?:.+\.)?(?:example\.(?:com|org|net)|.+\.(?:example|test|invalid))$/i.test(found),
  },
  {
    kind: 'bank-card',
    rule: 'S10',
    zh: '银行卡号',
    en: 'a bank card number',
    shape: /(?<![0-9A-Za-z.])\d{16,19}(?![0-9A-Za-z.])/g,
    holds: (found) => /^(?:62|4|5[1-5]|3[56]|60)/.test(found) && isLuhn(found),
  },
]

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Whether 18 characters are a Chinese identity number: region, a real day of birth, check character (GB 11643). */
export function isChineseId(text: string): boolean {
  if (!/^[1-8]\d{16}[0-9Xx]$/.test(text)) return false
  const day = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`
  if (!/^(?:19|20)/.test(day) || new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) !== day) return false
  let sum = 0
  for (const [index, weight] of idWeights.entries()) sum += weight * Number(text[index])
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase()
}

/** Whether a row of digits passes the Luhn check of payment cards. */
export function isLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index])
    const part = index % 2 === 1 ? digit * 2 : digit
    sum += part > 9 ? part - 9 : part
  }
  return sum % 10 === 0
}
