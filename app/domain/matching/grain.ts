import { fold } from '../catalogue/fold.ts'

/** Ladders of grain, finest first; each rung with the words that name it. */
const ladders: readonly (readonly RegExp[])[] = [
  [
    /楼栋|建筑|网格|门牌|building|grid/,
    /社区|村级|village|neighbou?rhood/,
    /街道|乡镇|street|township/,
    /区县|县级|县区|区级|district|county/,
    /地市|市级|城市|city|prefecture/,
    /省级|分省|各省|province|state/,
    /全国|国家级|national|country/,
  ],
  [
    /逐秒|秒级|每秒|second/,
    /分钟|minute/,
    /小时|逐时|hour/,
    /逐日|日度|每日|每天|按日|按天|日频|daily|\bday/,
    /周度|每周|按周|week/,
    /月度|逐月|每月|按月|month/,
    /季度|每季|quarter/,
    /年度|逐年|每年|按年|annual|year/,
  ],
  [
    /逐笔|单笔|明细|每条|transaction|record level|individual/,
    /企业级|单个企业|单户|企业粒度|company level|per company|firm/,
    /行业级|分行业|按行业|by industry|sector/,
  ],
]

/** How the grain that is told stands to the one asked for; undefined where they are on no ladder together. */
export function compareGrain(asked: string, told: string): 'same' | 'finer' | 'coarser' | undefined {
  const [wanted, offered] = [fold(asked), fold(told)]
  const answers = ladders.flatMap((ladder) => {
    const rung = ladder.findIndex((words) => words.test(wanted))
    // The finest that is told serves.
    const own = ladder.findIndex((words) => words.test(offered))
    return rung < 0 || own < 0 ? [] : [Math.sign(own - rung)]
  })
  if (answers.length === 0) return undefined
  if (answers.includes(1)) return 'coarser'
  return answers.includes(-1) ? 'finer' : 'same'
}
