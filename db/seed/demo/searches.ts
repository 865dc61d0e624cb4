/** Something people looked for and did not find, in the words they used. */
export type DemoSearch = {
  words: readonly string[]
  /** Chosen in the facets: as in the address of a search. */
  filters?: string
  /** Visitors of each of the last months, this one last. */
  months: readonly number[]
}

/** Searches of the last twelve months that found nothing. */
export const demoSearches: readonly DemoSearch[] = [
  { words: ['冷库空置率', '福建冷库空置率'], months: [0, 0, 2, 0, 4, 6, 7, 9, 8, 12, 14, 11] },
  { words: ['机场旅客吞吐量', '机场旅客吞吐量 每日'], months: [3, 4, 3, 5, 6, 5, 7, 6, 5, 6, 7, 6] },
  { words: ['二手房成交价', '二手房成交价 小区'], months: [9, 10, 8, 9, 7, 6, 5, 6, 4, 3, 4, 2] },
  { words: ['充电桩逐次充电记录', '逐次充电记录'], months: [0, 0, 0, 0, 0, 3, 4, 6, 8, 7, 9, 10] },
  {
    words: ['紫菜海带产量', '紫菜海带产量 逐月'],
    filters: 'field=MARINE',
    months: [2, 0, 3, 4, 2, 3, 6, 5, 4, 6, 5, 7],
  },
  { words: ['武夷岩茶日度成交价', '武夷岩茶成交价'], months: [0, 0, 4, 6, 7, 3, 2, 0, 0, 6, 8, 9] },
  { words: ['快递揽收件量', '快递揽收件量 区县'], months: [0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 9, 8] },
  { words: ['food delivery riders accidents'], months: [0, 0, 0, 0, 0, 0, 0, 5, 6, 0, 5, 6] },
]
