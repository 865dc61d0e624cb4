import type { PersonalKind } from './personal-kinds.ts'

/** What the name of a column (or a label before a value) says about what stands under it. */
export type ColumnHint = {
  /** Kinds the name plainly says. */
  kinds: ReadonlySet<PersonalKind>
  /** Kinds the name leaves possible: «name», «地址», «电话», «诊断» may be of a person or of something else. */
  maybe: ReadonlySet<PersonalKind>
  /** Numbers of things: orders, meters, amounts, devices, times. */
  isCode: boolean
  /** Of an organisation, a site or a service: a hotline, the address of a shop. */
  isOrganisation: boolean
  /** Tells persons apart without being one of the kinds: a patient's, student's or user's number. */
  isPersonKey: boolean
  /** Tells devices apart that people carry or drive. */
  isDeviceKey: boolean
  isTime: boolean
  axis: 'longitude' | 'latitude' | 'both' | undefined
}

/** Words in Chinese names of columns, and whole words of English and pinyin names (parted by _, -, space or capitals). */
const plain: readonly [PersonalKind, RegExp, RegExp][] = [
  [
    'ID_NUMBER',
    /身份证(?!类型|地址|有效|件类|签发|照)|身份号码|公民身份|证件号|证件编号|证照号码(?:$)|社会保障号|社保卡?号|学籍号/,
    /^(?:id ?card(?: ?(?:no|num|number))?|id ?(?:no|num|number)|identity ?(?:no|card|number)|sfz|sfzh|sfzhm|sfzjh|sfzjhm|sfzhao|sfzid|shenfenzheng(?:hao|haoma)?|shenfenzhenghao|zjhm|zjh|zhengjianhao(?:ma)?|gmsfhm|gmsfzh|citizen ?id|cert ?(?:no|num|number)|ssn|national ?id)$/,
  ],
  [
    'PASSPORT',
    /护照|通行证(?!费)|回乡证|台胞证|军官证|居住证号/,
    /^(?:passport(?: ?(?:no|num|number|id))?|hz|hzh|hzhm|huzhao(?:hao|haoma)?|txz|txzh|permit ?no)$/,
  ],
  [
    'MOBILE',
    /手机(?!型号|品牌|系统|银行|端|价格|厂|app|类)|移动电话|移动号码|联系方式|手机号/,
    /^(?:mobile(?: ?(?:no|num|number|phone|tel))?|cell(?: ?phone)?|phone ?(?:no|num|number)|sj|sjh|sjhm|shouji(?:hao|haoma)?|yddh|lxfs|lianxifangshi|msisdn)$/,
  ],
  [
    'LANDLINE',
    /固定电话|固话|座机|住宅电话|家庭电话|宅电/,
    /^(?:landline|home ?(?:phone|tel)|gddh|guhua|zuoji|zzdh|jtdh)$/,
  ],
  ['EMAIL', /邮箱|电子邮件|e-?mail|电邮/i, /^(?:e ?mail(?: ?(?:address|addr))?|mail|dzyx|youxiang|yx|dzyj)$/],
  [
    'BANK_CARD',
    /银行卡|银行账号|银行帐号|借记卡|信用卡号|储蓄卡|收款账号|付款账号|开户账号|(?<!SIM|ID|门禁|智能)卡号(?!段)|存折/,
    /^(?:bank ?(?:card|account)(?: ?(?:no|num|number))?|card ?(?:no|num|number)|pan|yhk|yhkh|yhkhm|yhzh|yhzhh|yinhangka(?:hao)?|debit ?card|credit ?card(?: ?no)?)$/,
  ],
  [
    'PLATE',
    /车牌(?!颜色|类型|种类)|号牌(?!种类|类)|牌照号|车辆号码/,
    /^(?:plate(?: ?(?:no|num|number))?|licen[cs]e ?plate|car ?(?:no|num|number|plate)|cph|cphm|hphm|chepai(?:hao|haoma)?|vehicle ?no)$/,
  ],
  [
    'NAME',
    /姓名|名字$|联系人(?!电话|手机|方式|地址|邮箱|数)|法定代表人(?!证|身份|电话|联系)|法人代表(?!证|电话)|负责人(?!电话|手机|证|身份|联系|数)|经办人(?!电话|手机)|(?<!用)户主(?!体|证|身份|电话)|收件人(?!电话|手机|地址)|收货人(?!电话|手机|地址)|寄件人(?!电话|手机|地址)|申请人$|当事人$|患者$|投保人$|被保险人$|持卡人$|驾驶员$|司机$|监护人$|发明人$|户名$|[^法]人$|[^人成会]员$|经营者$|业主$|承租人$|借款人$|担保人$/,
    /^(?:xm|xingming|full ?name|real ?name|person ?name|user ?name ?cn|first ?name|last ?name|given ?name|surname|contact(?: ?(?:name|person))?|lxr|lianxiren|frdb|fddbr|fddb|fr|frxm|hzxm|hz xm|jbr|fzr|patient ?name|student ?name|customer ?name|legal ?(?:person|representative)|sqr|receiver ?name|consignee|driver ?name|owner ?name|employee ?name|emp ?name|teacher ?name|xsxm|jsxm|ygxm|hzmc)$/,
  ],
  [
    'ADDRESS',
    /住址|家庭地址|家庭住址|户籍地址|户籍地(?!区划)|居住地址|居住地$|收货地址|收件地址|寄件地址|身份证地址|通讯地址|通信地址|现住(?!房)|常住地址/,
    /^(?:home ?addr(?:ess)?|residential ?addr(?:ess)?|residence|shipping ?addr(?:ess)?|delivery ?addr(?:ess)?|mailing ?addr(?:ess)?|jtzz|jtdz|zz|zhuzhi|hjdz|hjszd|jzdz|xzz|shdz|txdz|sfzdz)$/,
  ],
  [
    'BIRTH_DATE',
    /出生(?:日|年|时间|$)|生日(?!期)|诞辰/,
    /^(?:birth(?: ?(?:date|day|time))?|birthdate|birthday|date ?of ?birth|dob|csrq|csny|chusheng(?:riqi)?|shengri)$/,
  ],
  [
    'MEDICAL',
    /主诉|现病史|既往史|既往病史|病史|过敏史|过敏源|家族史|病情|处方内容|用药情况|用药记录|医嘱|住院诊断|出院诊断|入院诊断|门诊诊断|体检结果|体检结论|孕产史|精神状况|残疾类别|残疾等级|残疾情况|健康状况|传染病史|检验结果值|病理/,
    /^(?:medical ?history|chief ?complaint|present ?illness|allergy|allergies|prescription|diagnosis ?(?:desc|text|name)?|past ?history|health ?(?:status|condition)|zs|xbs|jws|gms|blood ?type|xuexing|jkzk|bingshi|cyzd|ryzd|disability)$/,
  ],
  [
    'IP',
    /(?:登录|登陆|访问|客户端|用户|来源|注册|源)ip|^ip$|ip地址/i,
    /^(?:ip|ip ?(?:addr|address)|client ?ip|user ?ip|remote ?(?:ip|addr)|login ?ip|source ?ip|src ?ip|ipv[46])$/,
  ],
  [
    'SOCIAL_ACCOUNT',
    /微信(?!公众号|支付|小程序|群)|QQ(?!群)|微博(?!数|内容|正文)|抖音号|钉钉号|支付宝账号|支付宝帐号|小红书号|淘宝账号|openid|unionid/i,
    /^(?:we ?chat(?: ?(?:id|no|account))?|weixin(?:hao)?|wx|wxh|wxid|wx ?id|qq(?: ?(?:no|num|number))?|qqh|open ?id|union ?id|weibo(?: ?id)?|alipay(?: ?account)?|zfbzh|line ?id|telegram)$/,
  ],
]

const loose: readonly [PersonalKind, RegExp, RegExp][] = [
  [
    'NAME',
    /^(?:名称|人员|用户|成员|作业人|办理人|老师|教师|学生|员工|职工|会员|客户|乘客|旅客|村民|居民|干部|志愿者|运动员|参会人|填报人|审核人|采集人|操作员|录入人|代理人|股东|董事|监事|合伙人|投资人|医生|医师|律师|执业人员)(?:名称|名单)?$/,
    /^(?:name|mc|person|user|member|owner|customer|client|patient|student|teacher|employee|staff|driver|operator|agent|shareholder|nickname|user ?name|username)$/,
  ],
  [
    'ADDRESS',
    /地址$|详细地址|所在地$|位置$|^地点$|坐落|门牌|住所$/,
    /^(?:addr(?:ess)?(?: ?(?:detail|line ?\d?))?|dz|xxdz|dizhi|location|street)$/,
  ],
  [
    'MOBILE',
    /电话|联系号码|号码$/,
    /^(?:phone|tel|telephone|contact ?(?:no|number|phone)|dh|dhhm|lxdh|lianxidianhua|dianhua|call(?:er|ee)(?: ?(?:no|number))?|account|zhanghao|username|login)$/,
  ],
  [
    'LANDLINE',
    /电话|联系方式/,
    /^(?:phone|phone ?(?:no|num|number)|tel|telephone|contact ?(?:no|number|phone)|dh|dhhm|lxdh|lxfs|lianxidianhua|dianhua)$/,
  ],
  [
    'MEDICAL',
    /诊断|疾病|病名|症状|血型|药品名称|药物|手术|检验结果|检查结果|血压|血糖|病种|疫苗|孕周|过敏|体重指数|心率|病毒|阳性/,
    /^(?:disease|diagnosis|symptoms?|icd(?: ?(?:code|10))?|zd|zdmc|jbmc|drug(?: ?name)?|medication|blood ?(?:pressure|sugar|glucose)|bmi|heart ?rate|hiv|treatment|surgery|vaccine)$/,
  ],
  [
    'PASSPORT',
    /证件号|证件编号|有效证件/,
    /^(?:zjhm|zjh|zhengjianhao(?:ma)?|cert ?(?:no|num|number)|document ?(?:no|number)|id ?(?:no|num|number))$/,
  ],
  ['PLATE', /车辆|车号|车次号码/, /^(?:vehicle|car|truck|clhm)$/],
  ['IP', /ip/i, /(?:^| )ip(?: |$)/],
  ['BANK_CARD', /账号|帐号|账户|帐户/, /^(?:account(?: ?(?:no|num|number))?|zh|zhh|zhanghao|kh|kahao|acct(?: ?no)?)$/],
]

const codeChinese =
  /订单|运单|快递|物流|流水|单号|表号|表计|户号|电表|水表|气表|合同|发票|编号|编码|代码|批号|批次|条码|条形码|设备|序列|资产|档案|案号|文号|登记号|备案|许可证|注册号|IMEI|ISBN|ISSN|SKU|EAN|DOI|金额|总额|合计|资本|产值|收入|支出|余额|时间戳|时间|日期|版本|长度|面积|电量|水量|气量|用量|流量|重量|里程|人口|次数|读数|示数|kwh|功率|负荷|数量|哈希|机构代码|信用代码|税号|识别号|邮编|工号|期号|主键|^id$|_id$/i
const codeWords =
  /^(?:id|no|code|order|sn|serial|meter|sku|ean|isbn|issn|barcode|amount|amt|price|total|sum|count|qty|timestamp|ts|time|date|version|ver|hash|md5|invoice|waybill|tracking|batch|imei|imsi|iccid|uscc|tax|seq|key|uuid|guid|trade|txn|transaction|ddh|ydh|bh|bm|dm|lsh|je|hth|fph)$/
const organisationChinese =
  /单位|企业|公司|机构|门店|店铺|商户|商家|站点|站名|学校|医院|场所|办公|经营|注册|项目|设施|网点|部门|服务|客服|咨询|投诉|举报|监督|热线|值班|总机|传真|受理|工厂|厂址|园区|景区|酒店|银行网点|政府|值守|接待|预约|急救|报警|前台|窗口|供应商|甲方|乙方|酒店|药店|充电站|加油站|基站|开户行|设备|停电|台区|线路|杆塔|配变|监测点|点位|管线|服务器|主机|数采仪|采集器|网关|路由器/
const organisationWords =
  /^(?:org|organisation|organization|company|corp|enterprise|office|store|shop|merchant|site|station|hospital|school|hotel|agency|department|dept|service|hotline|fax|supplier|vendor|branch|dwmc|qymc|jgmc|dwdz|qydz|zcdz|jydz|bgdh|zxdh|tsdh|jddh|zbdh|server|gateway|dns|host)$/
const personChinese =
  /用户(?:id|编号|标识|号)|患者(?:id|编号|标识|号)|病历号|病案号|住院号|门诊号|就诊卡|会员(?:id|编号|号|卡)|学号|工号|客户(?:id|编号|号)|人员(?:id|编号|标识)|个人编号|参保人|社保编号|居民编号|乘客(?:id|编号)|旅客|司机(?:id|编号)|骑手|车主|openid|学生(?:id|编号)|员工(?:id|编号)|档案人/i
const personWords =
  /^(?:(?:user|member|patient|customer|client|person|student|employee|emp|driver|rider|passenger|resident|account|open|union|hzbh|cust)(?: (?:id|no|code|key|number))|uid|userid|openid|unionid|patientid|memberid|mrn|bah|zyh|blh|xh|yhid|yhbh|grbh|hzid|ryid|rybh)$/
const deviceChinese =
  /设备(?:id|编号|号|标识)|终端(?:id|编号|号)|imei|imsi|手环|手表|mac地址|车架号|车辆识别|车机|单车编号|车辆编号/i
const deviceWords =
  /^(?:(?:device|terminal|vehicle|car|bike|phone|tracker|taxi|obu)(?: (?:id|no|sn|code|key))|deviceid|imei|imsi|mac(?: address)?|vin|idfa|oaid|aaid|gaid|sbbh|sbid|zdh|clid|tid)$/
const timeName = /时间|日期|时刻|time|date|timestamp|(?:^| )ts$|sj$/i
const trackName = /轨迹|行踪|行程|定位|打卡|track|trajectory|trip/i

const nothing: ColumnHint = {
  kinds: new Set(),
  maybe: new Set(),
  isCode: false,
  isOrganisation: false,
  isPersonKey: false,
  isDeviceKey: false,
  isTime: false,
  axis: undefined,
}

const known = new Map<string, ColumnHint>()

/** Reads the name of a column or a label. Chinese, English and pinyin; what it does not know says nothing. */
export function hintOf(name: string): ColumnHint {
  let hint = known.get(name)
  if (!hint) {
    hint = name.trim() === '' || name.length > 120 ? nothing : readName(name)
    if (known.size > 2_000) known.clear()
    known.set(name, hint)
  }
  return hint
}

function readName(given: string): ColumnHint {
  const name = given.normalize('NFKC').trim()
  const chinese = name.replace(/\s+/g, '')
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_\-./\s]+/g, ' ')
    .trim()
    .toLowerCase()
  const kinds = new Set<PersonalKind>()
  for (const [kind, inChinese, inWords] of plain) if (inChinese.test(chinese) || inWords.test(words)) kinds.add(kind)
  // Columns beside: «usr_mobile», «客户_xm», «sender phone number» end in what they are.
  const parts = words.split(' ')
  for (let from = 1; from < parts.length && kinds.size === 0; from++) {
    const tail = parts.slice(from).join(' ')
    for (const [kind, , inWords] of plain) if (inWords.test(tail)) kinds.add(kind)
  }
  const isOrganisation = organisationChinese.test(chinese) || parts.some((part) => organisationWords.test(part))
  // «企业通信地址»: people live elsewhere.
  if (isOrganisation) kinds.delete('ADDRESS')
  const maybe = new Set<PersonalKind>()
  for (const [kind, inChinese, inWords] of loose)
    if (!kinds.has(kind) && (inChinese.test(chinese) || inWords.test(words) || inWords.test(parts.at(-1) ?? '')))
      maybe.add(kind)
  const longitude = /经纬度|经度|longitude|(?:^| )(?:lng|lon|long|jd|x坐标)(?: |$)/i.test(`${chinese} ${words}`)
  const latitude = /经纬度|纬度|latitude|(?:^| )(?:lat|wd|y坐标)(?: |$)/i.test(`${chinese} ${words}`)
  const isBoth = trackName.test(words) || /坐标|gps/i.test(words)
  return {
    kinds,
    maybe,
    isCode: codeChinese.test(chinese) || parts.some((part) => codeWords.test(part)),
    isOrganisation,
    isPersonKey: personChinese.test(chinese) || personWords.test(words),
    isDeviceKey: deviceChinese.test(chinese) || deviceWords.test(words),
    isTime: timeName.test(words),
    axis:
      longitude && latitude ? 'both' : longitude ? 'longitude' : latitude ? 'latitude' : isBoth ? 'both' : undefined,
  }
}
