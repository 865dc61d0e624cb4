/** What stands in a text where a person's telephone number or address was. */
const blank = '［联系方式略］'

const patterns: readonly RegExp[] = [
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /(?<![\d.*])(?:\+?86[- ]?)?1[3-9]\d(?:\d{8}|[- ]\d{4}[- ]\d{4}|\*{4}\d{4})(?![\d*])/g,
  /(?<![\d-])(?:0\d{2,3}[-－ ]|[(（]0\d{2,3}[)）] ?)\d{7,8}(?:[-转]\d{1,5})?(?!\d)/g,
  /(?<=(?:微信|微信号|QQ|qq)(?:号|号码)?\s*[:：]\s*)[\w-]{5,30}/g,
  /(?<=(?:联系人|负责人|咨询人)(?:姓名)?\s*[:：]\s*)[\p{Script=Han}·]{2,4}(?=[\s,，;；。、（(]|$)/gu,
]

/** A text without the telephone numbers, addresses and names of persons in it, and those, to be kept apart. */
export function setContactsApart(text: string): { text: string; contacts: string[] } {
  const contacts: string[] = []
  let plain = text
  for (const pattern of patterns)
    plain = plain.replace(pattern, (found) => {
      contacts.push(found)
      return blank
    })
  return { text: plain, contacts: [...new Set(contacts)] }
}
