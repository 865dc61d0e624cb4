import type { ResponseNews } from '../../domain/notice/notice-detail.ts'
import type { ResponseSide } from '../../domain/response/response-lists.ts'

type Sentences = Record<ResponseSide, Record<ResponseNews, (title: string, number: string, other: string) => string>>

const zh: Sentences = {
  buyer: {
    submitted: (title, number, other) => `${other}应答了需求“${title}”，请在 5 个工作日内处理（${number}）`,
    revised: (title, number, other) => `${other}修改了对“${title}”的应答（${number}）`,
    asked: (title, number) => `已就“${title}”的应答提问（${number}）`,
    answered: (title, number, other) => `${other}答复了您就“${title}”的提问（${number}）`,
    said: (title, number, other) => `${other}就“${title}”发来消息（${number}）`,
    shortlisted: (title, number) => `“${title}”的一份应答已列入候选（${number}）`,
    declined: (title, number) => `“${title}”的一份应答已谢绝（${number}）`,
    superseded: (title, number) => `“${title}”的一份应答已谢绝（${number}）`,
    accepted: (title, number, other) => `已接受${other}对“${title}”的应答（${number}）`,
    invited: (title, number) => `已邀请供方再次应答“${title}”（${number}）`,
    withdrawn: (title, number, other) => `${other}撤回了对“${title}”的应答（${number}）`,
    lapsed: (title, number, other) => `${other}对“${title}”的应答已失效（${number}）`,
  },
  provider: {
    submitted: (title, number) => `对“${title}”的应答已提交（${number}）`,
    revised: (title, number) => `对“${title}”的应答已修改（${number}）`,
    asked: (title, number) => `采购方就您对“${title}”的应答提问，请在 3 个工作日内答复（${number}）`,
    answered: (title, number) => `您已答复采购方就“${title}”的提问（${number}）`,
    said: (title, number) => `采购方就“${title}”发来消息（${number}）`,
    shortlisted: (title, number) => `您对“${title}”的应答已被列入候选（${number}）`,
    declined: (title, number) => `您对“${title}”的应答被谢绝（${number}）`,
    superseded: (title, number) => `“${title}”的采购方选择了另一份应答（${number}）`,
    accepted: (title, number, other) => `${other}接受了您对“${title}”的应答（${number}）`,
    invited: (title, number) => `采购方请您再次应答“${title}”（${number}）`,
    withdrawn: (title, number) => `对“${title}”的应答已撤回（${number}）`,
    lapsed: (title, number) => `您对“${title}”的应答已失效（${number}）`,
  },
}

const en: Sentences = {
  buyer: {
    submitted: (title, number, other) =>
      `${other} answered “${title}”; please react within five working days (${number})`,
    revised: (title, number, other) => `${other} changed its response to “${title}” (${number})`,
    asked: (title, number) => `A question about a response to “${title}” was sent (${number})`,
    answered: (title, number, other) => `${other} answered your question about “${title}” (${number})`,
    said: (title, number, other) => `${other} wrote about “${title}” (${number})`,
    shortlisted: (title, number) => `A response to “${title}” is shortlisted (${number})`,
    declined: (title, number) => `A response to “${title}” is declined (${number})`,
    superseded: (title, number) => `A response to “${title}” is declined (${number})`,
    accepted: (title, number, other) => `The response of ${other} to “${title}” is accepted (${number})`,
    invited: (title, number) => `The provider is asked to answer “${title}” again (${number})`,
    withdrawn: (title, number, other) => `${other} withdrew its response to “${title}” (${number})`,
    lapsed: (title, number, other) => `The response of ${other} to “${title}” lapsed (${number})`,
  },
  provider: {
    submitted: (title, number) => `The response to “${title}” is handed in (${number})`,
    revised: (title, number) => `The response to “${title}” is changed (${number})`,
    asked: (title, number) =>
      `The buyer asks about your response to “${title}”; please answer within three working days (${number})`,
    answered: (title, number) => `The buyer’s question about “${title}” is answered (${number})`,
    said: (title, number) => `The buyer wrote about “${title}” (${number})`,
    shortlisted: (title, number) => `Your response to “${title}” is shortlisted (${number})`,
    declined: (title, number) => `Your response to “${title}” is declined (${number})`,
    superseded: (title, number) => `The buyer of “${title}” chose another response (${number})`,
    accepted: (title, number, other) => `${other} accepted your response to “${title}” (${number})`,
    invited: (title, number) => `The buyer asks you to answer “${title}” again (${number})`,
    withdrawn: (title, number) => `The response to “${title}” is withdrawn (${number})`,
    lapsed: (title, number) => `Your response to “${title}” lapsed (${number})`,
  },
}

/** Sentences of notices about responses: by the side that is told, of what became of it. */
export const responseNotices = { zh, en }
