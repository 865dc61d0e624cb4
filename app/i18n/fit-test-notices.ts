import type { FitTestNews } from '../domain/notice/notice-detail.ts'

type Sentences = Record<FitTestNews, (title: string, number: string) => string>

const zh: Sentences = {
  done: (title) => `“${title}”的适配检验有结果了`,
  failed: (title) => `“${title}”的适配检验没有完成，不计次数`,
  accepted: (title, number) => `“${title}”的交付通过全部验收检验，订单已自动验收（${number}）`,
  passed: (title, number) => `“${title}”的交付通过全部验收检验，请验收（${number}）`,
  notPassed: (title, number) => `“${title}”的交付未通过验收检验，请核对后验收或提出争议（${number}）`,
  broken: (title, number) => `“${title}”的验收检验没有完成，请自行验收（${number}）`,
}

const en: Sentences = {
  done: (title) => `Your fit test of “${title}” has its result`,
  failed: (title) => `Your fit test of “${title}” could not be run and does not count`,
  accepted: (title, number) => `What was delivered of “${title}” passed every check and is accepted (${number})`,
  passed: (title, number) => `What was delivered of “${title}” passed every check; please accept it (${number})`,
  notPassed: (title, number) =>
    `What was delivered of “${title}” did not pass every check; please look at it, then accept it or open a dispute (${number})`,
  broken: (title, number) => `The checks of “${title}” could not be run; please inspect it yourself (${number})`,
}

/** What notices say of fit tests, to the buyer. */
export const fitTestNotices = { zh, en }
