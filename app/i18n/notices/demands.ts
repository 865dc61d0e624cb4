import type { DemandNews } from '../../domain/notice/notice-detail.ts'

type Words = {
  news: Record<DemandNews, (title: string, number: string) => string>
  waits: Record<'submitted' | 'resubmitted', (title: string, number: string) => string>
}

const zh: Words = {
  news: {
    published: (title, number) => `需求“${title}”已发布（${number}）`,
    returned: (title, number) => `需求“${title}”被退回，请修改后再提交（${number}）`,
    withdrawn: (title) => `需求“${title}”已撤回`,
    closed: (title, number) => `需求“${title}”已结束（${number}）`,
  },
  waits: {
    submitted: (title, number) => `需求“${title}”等待审核发布（${number}）`,
    resubmitted: (title, number) => `需求“${title}”修改后再次提交（${number}）`,
  },
}

const en: Words = {
  news: {
    published: (title, number) => `The demand “${title}” is published (${number})`,
    returned: (title, number) =>
      `The demand “${title}” was returned; please change it and hand it in again (${number})`,
    withdrawn: (title) => `The demand “${title}” was withdrawn`,
    closed: (title, number) => `The demand “${title}” is closed (${number})`,
  },
  waits: {
    submitted: (title, number) => `The demand “${title}” waits to be published (${number})`,
    resubmitted: (title, number) => `The demand “${title}” was changed and handed in again (${number})`,
  },
}

/** Sentences about a demand and its review. */
export const demandNotices = { zh, en }
