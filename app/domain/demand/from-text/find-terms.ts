import type { Format, Frequency } from '../../codes/content.ts'
import type { DeliveryMode, Exclusivity } from '../../codes/trade.ts'
import { allOf, clauseAt, type Finding, isNegated, markOf, nothing, type Reading } from './reading.ts'

/** Ways of saying how often, the rarest last. A bare word counts only where it is said of updates, or stands alone. */
const rhythms: [Frequency, string][] = [
  ['MINUTE', '每分钟|逐分钟|分钟级'],
  ['HOUR', '每小时|逐小时|小时级|hourly|every hour'],
  ['DAY', '每日|每天|按日|按天|逐日|日度|daily|every day'],
  ['WEEK', '每周|按周|逐周|周度|weekly|every week'],
  ['MONTH', '每月|每个月|按月|逐月|月度|monthly|every month'],
  ['QUARTER', '每季度|每季|按季度|按季|季度|quarterly|every quarter'],
  ['HALF', '每半年|半年度?|half-yearly|twice a year'],
  ['YEAR', '每年|按年|逐年|年度|annually|annual|yearly|every year'],
]
const always: [Frequency, RegExp][] = [
  ['REALTIME', /实时|real[- ]?time/gi],
  ['DAY', /(?<!每)日更(?:新)?|T\+1|隔日更新/gi],
  ['WEEK', /(?<!每)周更(?:新)?/g],
  ['MONTH', /(?<!每)月更(?:新)?/g],
  ['STATIC', /一次性(?:交付|提供|数据)|无需更新|不需要?更新|不更新|one-off delivery|no updates? needed/gi],
]
const order: readonly Frequency[] = ['REALTIME', ...rhythms.map(([frequency]) => frequency), 'STATIC']
const updateAfter =
  /^(?:进行|至少|都)?\s*(?:一次|更新|推送|刷新|交付|同步|增量|发布|updates?|updated|refresh(?:ed)?|feeds?|deliver(?:y|ies)|basis)/i
const updateBefore =
  /(?:更新(?:频率|频次|周期)?|频率|频次|updated?|refreshed|delivered|at least|至少|不低于|最好|或者?|or|frequency)(?:为|是|:|：|\sof)?\s*$/i

/** At least how often: 每日更新, 按月, updated daily. Where several would do, the rarest. */
export function findFrequency(reading: Reading): Finding {
  const { text } = reading
  const hits: { frequency: Frequency; found: RegExpExecArray }[] = []
  for (const [frequency, form] of always)
    for (const found of allOf(reading, form)) {
      const isRefused = frequency !== 'STATIC' && (isNegated(text, found.index) || isUnneeded(text, found))
      if (!isRefused && !/准$/.test(text.slice(0, found.index))) hits.push({ frequency, found })
    }
  for (const [frequency, words] of rhythms)
    for (const found of allOf(reading, new RegExp(words, 'gi'))) {
      const clause = clauseAt(text, found.index)
      const before = text.slice(clause.from, found.index)
      const after = text.slice(found.index + found[0].length, clause.from + clause.text.length)
      const isAlone =
        /^\s*(?:或|、|or)?\s*$/i.test(before) && /^\s*(?:即可|的?(?:数据)?(?:就行|也可)?|or\b.*|或.*)?\s*$/i.test(after)
      const isSaid = updateAfter.test(after) || updateBefore.test(before) || isAlone
      if (isSaid && !isNegated(text, found.index) && !isUnneeded(text, found)) hits.push({ frequency, found })
    }
  const [best] = hits.sort((a, b) => order.indexOf(b.frequency) - order.indexOf(a.frequency))
  return best ? { set: { frequency: best.frequency }, recognised: [markOf('frequency', best.found)] } : nothing
}

function isUnneeded(text: string, found: RegExpExecArray): boolean {
  return /^[^,.]{0,8}\b(?:is|are)?\s*not (?:needed|required|necessary)/i.test(text.slice(found.index + found[0].length))
}

const formatForms: [Format, RegExp][] = [
  ['CSV', /\bCSV\b/gi],
  ['XLSX', /\bXLSX\b|\bExcel\b(?!\s+(?:at|in)\b)/g],
  ['XLS', /\bXLS\b/g],
  ['JSONL', /\bJSONL\b|\bndjson\b/gi],
  ['JSON', /\bJSON\b/gi],
  ['XML', /\bXML\b/g],
  ['RDF', /\bRDF\b/g],
  ['PARQUET', /\bparquet\b/gi],
  ['GEOJSON', /\bGeoJSON\b/gi],
  ['SHP', /\bshapefiles?\b|\bSHP\b/gi],
  ['KML', /\bKML\b/g],
  ['GEOTIFF', /\bGeoTIFF\b/gi],
  ['NETCDF', /\bNetCDF\b/gi],
  ['GRIB', /\bGRIB2?\b/g],
  ['HDF5', /\bHDF5\b/g],
  ['ZARR', /\bZarr\b/g],
  ['TXT', /\bTXT\b/g],
  ['PDF', /\bPDF\b/g],
  ['POINTCLOUD', /点云/g],
]
const deliveryForms: [DeliveryMode, RegExp][] = [
  [
    'API',
    /\bAPIs?\b(?:\s*接口)?|(?:数据|查询)?接口(?=调用|方式|交付|服务|形式|返回|提供|对接|获取|接入|[，。；、/或和]|\s*$)/gim,
  ],
  [
    'FILE',
    /(?:文件|离线|批量|数据包)(?:方式|形式)?(?:下载|交付|传输|提供)|(?<=CSV|XLSX|Excel|JSON|Parquet)\s*(?:文件)?下载|下载方式|(?<![A-Za-z])(?:file|bulk) downloads?|\bdownload(?:able)? files?\b|\bas (?:CSV|Excel|Parquet|JSON)? ?files?\b/gi,
  ],
  ['DBSHARE', /库表(?:共享|交换|对接|方式|交付)?|database share/gi],
  ['QUERY', /(?:查询)?核验(?:接口|服务|方式)|查询核验/g],
  ['SANDBOX', /(?:数据)?沙箱|sandbox/gi],
  [
    'PPC',
    /隐私计算|联邦学习|多方安全计算|privacy[- ]preserving comput\w+|federated learning|multi-party computation/gi,
  ],
  ['TEE', /可信执行环境|\bTEE\b|trusted execution environment/gi],
  ['SPACE', /可信数据空间|trusted data space/gi],
  [
    'STREAM',
    /(?:消息|流式|实时|主动)推送|推送(?=[，。；、或]|方式|到我|至我|$)|订阅(?:方式|推送|交付)|\bKafka\b|\bwebhooks?\b|\bstreaming feed\b/gim,
  ],
  ['SAAS', /\bSaaS\b|在线使用方式/gi],
  ['OFFLINE', /线下(?:交付|拷贝|介质)|硬盘(?:交付|拷贝)|offline delivery|hard (?:disk|drive)s?/gi],
  ['REPORT', /报告(?:形式|方式)?交付|以报告形式/g],
]

/** Formats that are named; files of other kinds are not guessed. */
export function findFormats(reading: Reading): Finding {
  const hits = namedIn(reading, formatForms)
  return hits.length > 0
    ? { set: { formats: hits.map(({ value }) => value) }, recognised: hits.map(({ found }) => markOf('format', found)) }
    : nothing
}

/** Ways of delivery that are named. */
export function findDelivery(reading: Reading): Finding {
  const hits = namedIn(reading, deliveryForms)
  return hits.length > 0
    ? {
        set: { deliveryModes: hits.map(({ value }) => value) },
        recognised: hits.map(({ found }) => markOf('delivery', found, found[0].trim())),
      }
    : nothing
}

function namedIn<V>(reading: Reading, forms: readonly [V, RegExp][]): { value: V; found: RegExpExecArray }[] {
  return forms
    .flatMap(([value, form]) => {
      const found = allOf(reading, form).find(
        (each) => !isNegated(reading.text, each.index) && !isRefused(reading.text, each),
      )
      return found ? [{ value, found }] : []
    })
    .sort((a, b) => a.found.index - b.found.index)
}

/** Whether the words behind it refuse it: JSON 格式不行. */
function isRefused(text: string, { index, 0: said }: RegExpExecArray): boolean {
  const to = index + said.length
  return /^\s*(?:文件|格式|方式|形式|接口)?(?:都|也)?(?:不行|不可以?|不要|不接受|除外|不适用)/.test(
    text.slice(to, to + 20),
  )
}

const figures: Record<string, number> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4 }

/** The least score of quality: 质量评分不低于 80. Rates of accuracy are something else. */
export function findQuality(reading: Reading): Finding {
  for (const found of allOf(
    reading,
    /质量(?:评分|得分|分数|分)?(?:要求)?(?:不低于|不少于|至少|≥|>=|达到|在)\s*(\d{2,3})\s*分?(?!\s*%)|quality score (?:of )?(?:at least|≥|>=|above|over|no less than)\s*(\d{2,3})(?!\s*%)/gi,
  )) {
    const score = Number(found[1] ?? found[2])
    if (score <= 100) return { set: { qualityFloor: score }, recognised: [markOf('quality', found)] }
  }
  return nothing
}

/** The highest grade that can be handled: 一般 2 级及以下, 不涉及重要数据, G2 or below. */
export function findGrade(reading: Reading): Finding {
  const level = allOf(
    reading,
    /(?:不高于|不超过|最高(?:为|到)?)\s*(?:一般(?:数据)?)?\s*([1-4一二两三四])\s*级|一般(?:数据)?\s*([1-4一二两三四])\s*级\s*(?:及|或|、)?\s*(?:以下|更低)|\b(?:grade (?:at most|up to|no higher than)\s+G?|at most G|G)([1-4])(?:\s+(?:or|and) (?:below|lower))?\b/gi,
  )[0]
  if (level) {
    const said = level[1] ?? level[2] ?? level[3] ?? ''
    const number = figures[said] ?? Number(said)
    if (number >= 1 && number <= 4)
      return { set: { gradeCeiling: `G${number}` as 'G1' | 'G2' | 'G3' | 'G4' }, recognised: [markOf('grade', level)] }
  }
  const none = allOf(
    reading,
    /不(?:得)?(?:含|涉及|包含|要)(?:核心(?:数据)?(?:和|、|或|及))?重要数据|no important data/gi,
  )[0]
  return none ? { set: { gradeCeiling: 'G4' }, recognised: [markOf('grade', none)] } : nothing
}

const withoutPersons =
  /(?:不得?|无|未)(?:需)?(?:含|包含|包括|涉及|存在)?(?:任何)?(?:个人信息|个人隐私|隐私信息|个人数据)|(?:已|经|经过|需|须|要求|做|完成)?(?:脱敏|匿名化|去标识化)(?:处理|后)?|\b(?:no|without(?: any)?|not contain(?: any)?) (?:personal (?:data|information)|PII)\b|\b(?:fully )?(?:anonymi[sz]ed|de-?identified|masked)\b/gi
const withConsent =
  /(?:需|须|经|取得|获得|有|已)?(?:个人|用户|本人|客户|患者|消费者|车主|企业主)(?:的)?(单独)?(?:授权|同意)|需(?:要)?(?:取得)?授权(?=[，。；、]|$)|\b(?:with|given|subject to) (?:the )?(?:individual|user|personal|customer|patient|explicit )?(?:s'|'s)?\s*consent\b/gi

/** Whether data of persons are wanted: never (不含个人信息, 脱敏), or on consent. Both said: left to the buyer. */
export function findPersonal(reading: Reading): Finding {
  const said = allOf(reading, withoutPersons)
  const isPlain = (words: string) => /^(?:不|无|未|no|without|not)/i.test(words)
  // What says so outright is named before what follows from masking.
  const none =
    said.find(({ 0: words }) => isPlain(words)) ??
    said.find(({ index, 0: words }) => !isPlain(words) && !isNegated(reading.text, index))
  const consent = allOf(reading, withConsent).filter(({ index }) => !isNegated(reading.text, index))[0]
  if (none && consent) return nothing
  if (none) return { set: { personal: { isWanted: false } }, recognised: [markOf('personal', none)] }
  if (!consent) return nothing
  const basis = consent[1] ? ('SEPARATE_CONSENT' as const) : ('CONSENT' as const)
  return { set: { personal: { isWanted: true, basis } }, recognised: [markOf('personal', consent)] }
}

const exclusivityForms: [Exclusivity, RegExp][] = [
  [
    'NONEXCL',
    /非独[占家](?:许可|使用|授权)?|普通许可|(?:不要求|无需|不需要?)(?:独[占家]|排他)|\bnon-?exclusive(?:ly)?\b/gi,
  ],
  ['EXCLUSIVE', /独占(?:许可|使用|授权)?|独家(?=使用|授权|许可|合作|买断|[，。；]|$)|\bexclusive(?:ly)?\b(?! of)/gim],
  ['SOLE', /排他(?:性)?(?:许可|使用|授权)?|\bsole licen[cs]e\b/gi],
]

/** 独占, 排他 or 普通许可. */
export function findExclusivity(reading: Reading): Finding {
  for (const [exclusivity, form] of exclusivityForms) {
    const found = allOf(reading, form).find(({ index }) => exclusivity === 'NONEXCL' || !isNegated(reading.text, index))
    if (found) return { set: { exclusivity }, recognised: [markOf('exclusivity', found)] }
  }
  return nothing
}
