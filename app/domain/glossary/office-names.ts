/**
 * Offices of government by what they are for: 全称|全称:简称|简称=english|english. An office has the same task as a bureau
 * (局) of a city, a department (厅) of a province and a commission (委员会, 委), so each may be called by the names of the others.
 */
const tasks = `
交通运输|交通:交|交运=transport bureau|transport commission|department of transportation
发展和改革|发展改革:发改=development and reform commission|development and reform bureau
人力资源和社会保障|人力资源社会保障:人社=human resources and social security bureau|human resources bureau
卫生健康|卫生和计划生育:卫健|卫计=health commission|health bureau
住房和城乡建设|住房城乡建设|城乡建设:住建|建=housing and construction bureau|housing and urban-rural development bureau
文化和旅游|文化旅游|文化广电和旅游|文化广电旅游|文体广电旅游:文旅|文广旅=culture and tourism bureau
文化广电新闻出版:文广新|文广=culture radio television press bureau
市场监督管理|市场监管:市监=administration for market regulation|market regulation bureau
工业和信息化:工信=industry and information technology bureau
经济和信息化|经济信息化:经信=economy and information technology bureau
教育:教=education bureau|education commission
教育体育|教育和体育:教体=education and sports bureau
科学技术|科技:科=science and technology bureau|science and technology commission
农业农村|农业:农=agriculture bureau|agriculture and rural affairs bureau
商务:商=commerce bureau
投资促进:投促=investment promotion bureau
自然资源|自然资源和规划|规划和自然资源:自规|资规|规自=natural resources bureau|natural resources and planning bureau
国土资源:国土=land and resources bureau
生态环境|环境保护:环保=ecology and environment bureau|environmental protection bureau
应急管理:应急=emergency management bureau
安全生产监督管理:安监=work safety administration
医疗保障:医保=healthcare security administration|medical security bureau
退役军人事务:退役军人=veterans affairs bureau
城市管理|城市管理行政执法|城市管理综合执法:城管=urban management bureau
综合行政执法:综合执法|综执=administrative law enforcement bureau
大数据发展管理|大数据管理|大数据发展:大数据=big data bureau
数据管理:数管|数据=data administration bureau|data bureau
国有资产监督管理:国资=state-owned assets supervision commission|sasac
民族宗教事务|民族宗教:民宗=ethnic and religious affairs commission
地方金融监督管理|金融监督管理:金融|金融监管=financial supervision bureau
政务服务管理|政务服务监督管理|政务服务数据管理:政数|政务服务=government services administration
行政审批服务|行政审批:审批=administrative approval bureau
药品监督管理|食品药品监督管理:药监|食药监=drug administration|food and drug administration
质量技术监督:质监=quality and technical supervision bureau
工商行政管理:工商=industry and commerce bureau
水务|水利:水=water bureau|water affairs bureau
林业|林业和草原|林业和园林:林草=forestry bureau
乡村振兴:扶贫=rural revitalization bureau|poverty alleviation office
粮食和物资储备:粮食|粮储=food and strategic reserves administration
机关事务管理|机关事务:机管=government offices administration
人民防空:人防=civil air defense office
广播电视:广电=radio and television bureau
新闻出版:新闻出版=press and publication bureau
知识产权:知产=intellectual property office
住房保障和房产管理|房产管理|房屋管理|房地产管理:房管|住房保障=housing administration bureau
园林绿化|园林:园林=parks and greening bureau
规划:规划=planning bureau
海洋|海洋渔业:海渔=oceanic administration
公安:公安=public security bureau
司法行政|司法:司法=justice bureau
民政:民政=civil affairs bureau
财政:财政=finance bureau
税务:国税|地税|税=tax bureau
统计:统计=statistics bureau
审计:审计=audit bureau
体育:体=sports bureau
气象:气象=meteorological bureau
地震:地震=earthquake administration
邮政管理:邮管=postal administration
烟草专卖:烟草=tobacco monopoly bureau
档案:档案=archives bureau
信访:信访=letters and calls bureau
医药管理|中医药管理:中医药=traditional chinese medicine administration
口岸管理|口岸:口岸=port of entry office
移民管理:移民=immigration administration
外事:外事=foreign affairs office
机构编制:编=staffing commission
通信管理:通管=communications administration
能源:能源=energy administration|energy bureau
民用航空:民航=civil aviation administration
铁路监督管理:铁路=railway administration
文物:文物=cultural heritage administration
残疾人联合:残联=disabled persons federation
`

const longEnds = ['局', '委员会', '委', '厅'] as const
const shortEnds = ['局', '委', '厅'] as const

/** One office as a line of the glossary: every long and short name with every ending that its kind has. */
function lineOfOffice(line: string): string {
  const [names = '', english = ''] = line.split('=')
  const [long = '', short = ''] = names.split(':')
  const zh = new Set<string>()
  for (const name of long.split('|')) {
    if (name.endsWith('联合')) zh.add(`${name}会`)
    else for (const end of longEnds) zh.add(name + end)
  }
  for (const name of short.split('|')) {
    if (name.endsWith('联')) zh.add(name)
    // A single character is a short name of a commission only: 交委, 教委.
    else for (const end of shortEnds) if ([...name].length > 1 || end === '委') zh.add(name + end)
  }
  return `${[...zh].join('|')}=${english}`
}

/** Banks, large companies and bodies by their full and short names. */
const bodies = `
中国工商银行|工商银行|工行=icbc|industrial and commercial bank of china
中国农业银行|农业银行|农行=agricultural bank of china
中国建设银行|建设银行|建行=china construction bank|ccb
中国银行|中行=bank of china
交通银行|交行=bank of communications
中国邮政储蓄银行|邮政储蓄银行|邮储银行|邮储=postal savings bank of china|psbc
招商银行|招行=china merchants bank
浦东发展银行|浦发银行=spd bank|shanghai pudong development bank
兴业银行=industrial bank co
民生银行=china minsheng bank
光大银行=china everbright bank
广东发展银行|广发银行=china guangfa bank
平安银行=ping an bank
国家开发银行|国开行=china development bank
农村信用社|农村信用合作社|农信社=rural credit cooperative
中国人民保险|人民保险公司|人保=picc
中国人寿保险|中国人寿|国寿=china life insurance
中国移动通信|中国移动|移动公司=china mobile
中国联合网络通信|中国联通|联通公司=china unicom
中国电信|电信公司=china telecom
中国铁塔|铁塔公司=china tower
国家电网|国网=state grid
中国南方电网|南方电网|南网=china southern power grid
供电局|供电公司|电力公司=power supply bureau|electric utility
自来水公司|供水公司|水务公司|水务集团=water supply company|water utility
燃气公司|煤气公司|燃气集团=gas company|gas utility
公交公司|公共交通公司|公交集团|公共交通集团=bus company|public transport company
地铁公司|地铁集团|轨道交通集团|轨道公司=metro company|subway operator
中国石油天然气集团|中国石油|中石油=petrochina|cnpc
中国石油化工集团|中国石化|中石化=sinopec
中国海洋石油|中海油=cnooc
国家能源投资集团|国家能源集团|国能=china energy investment
中国铁路总公司|国铁集团|中国铁路=china railway
中国邮政集团|中国邮政=china post
顺丰速运|顺丰=sf express
中国科学院|中科院=chinese academy of sciences
中国社会科学院|社科院=chinese academy of social sciences
中国农业科学院|农科院=chinese academy of agricultural sciences
中国气象局=china meteorological administration|cma
国家统计局=national bureau of statistics
国家税务总局=state taxation administration
海关总署|海关=customs administration|customs
中国证券监督管理委员会|证监会=securities regulatory commission|csrc
国家金融监督管理总局|银保监会|银监会|银保监局=financial regulatory administration|banking and insurance regulator
国家数据局=national data administration
国家互联网信息办公室|网信办=cyberspace administration
公积金管理中心|住房公积金管理中心|公积金中心=housing provident fund center
不动产登记中心|不动产登记局=real estate registration center
公共资源交易中心|公共资源交易服务中心=public resources trading center
疾病预防控制中心|疾控中心=center for disease control|cdc
妇幼保健院|妇保院|妇幼保健计划生育服务中心=maternal and child health hospital
人力资源服务中心|人才服务中心|人才交流中心=talent service center
就业服务中心|就业局|公共就业服务中心=employment service center
社会保险事业管理局|社会保险事业局|社保局|社保中心=social insurance bureau
土地储备中心|土储中心=land reserve center
交通警察支队|交警支队|交警大队|交管局=traffic police
消防救援支队|消防支队|消防救援局=fire and rescue brigade
供销合作社|供销社=supply and marketing cooperative
工商业联合会|工商联=federation of industry and commerce
总工会=federation of trade unions
妇女联合会|妇联=women's federation
文学艺术界联合会|文联=federation of literary and art circles
科学技术协会|科协=association for science and technology
红十字会=red cross society
人民政府办公室|政府办公室|政府办=government office
党委政法委员会|政法委员会|政法委=political and legal affairs commission
纪律检查委员会|纪委监委|纪检委=discipline inspection commission
管理委员会|管委会=administrative committee
人民检察院|检察院=procuratorate
人民法院|法院=court
博物馆|博物院=museum
图书馆=library
电力调度中心|电力调度控制中心=power dispatch center
数据交易所|数据交易中心|大数据交易所|大数据交易中心=data exchange|data trading center
`

/** Offices of government, banks and other bodies with all their names, in the glossary's own format. */
export const officeNames: string = `${tasks.split('\n').filter(Boolean).map(lineOfOffice).join('\n')}\n${bodies}`
