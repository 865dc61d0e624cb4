import type { CodeList } from '../codes/code-list.ts'

/**
 * Free-trade zones that have published a negative list of data that need a mechanism (Order 16, art. 6). The lists differ
 * in kind and are long; what they name has to be read in them, so the list itself is not repeated here.
 */
export const zones = [
  { code: 'TIANJIN', zh: '天津自贸试验区（2024-05）', en: 'Tianjin pilot free-trade zone (2024-05)' },
  { code: 'BEIJING', zh: '北京自贸试验区（2024-08）', en: 'Beijing pilot free-trade zone (2024-08)' },
  { code: 'SHANGHAI', zh: '上海自贸试验区及临港新片区', en: 'Shanghai pilot free-trade zone and Lingang' },
  { code: 'HAINAN', zh: '海南自由贸易港', en: 'Hainan free-trade port' },
  { code: 'ZHEJIANG', zh: '浙江自贸试验区', en: 'Zhejiang pilot free-trade zone' },
] as const satisfies CodeList

/** Why a zone cannot be chosen: its negative list is not known to be published. */
export const zonesWithoutList = [
  {
    code: 'FUJIAN',
    zh: '福建自贸试验区：未见公布负面清单，平潭片区公布的是一般数据清单，不能据以适用第六条。按一般规则判断。',
    en: 'Fujian pilot free-trade zone: no negative list is known to be published; Pingtan has published a list of general data, on which art. 6 cannot rest. The general rules apply.',
  },
] as const satisfies CodeList
