import type { ResourceState } from './resource-states.ts'

/** What the states of a resource are called. */
export const resourceStateWords: Readonly<Record<ResourceState, { zh: string; en: string }>> = {
  draft: { zh: '草稿', en: 'Draft' },
  registered: { zh: '已登记', en: 'Registered' },
  changed: { zh: '已变更', en: 'Changed' },
  retired: { zh: '已注销', en: 'Retired' },
}
