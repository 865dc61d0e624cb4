import type { Format, Frequency } from '#app/domain/codes/content.ts'
import type { Grade } from '#app/domain/codes/grading.ts'
import type { IndustrySection } from '#app/domain/codes/industry.ts'
import type { SourceKind } from '#app/domain/codes/trade.ts'
import type { Intention, ResourceField } from '#app/domain/resource/resource-content.ts'

/** A data resource of a demo organisation, registered so long ago. Industry and region are its own where none are named. */
export type DemoResource = {
  provider: string
  daysAgo: number
  title: string
  summary: string
  department: string
  system: string
  frequency: Frequency
  formats: Format[]
  grade: Grade
  intentions: Intention[]
  source?: SourceKind
  industry?: IndustrySection
  region?: string
  recordCount?: number
  gigabytes?: number
  personal?: true
  fields?: ResourceField[]
  /** Key of the demo listing that was made of it. */
  listing?: string
}

const trade: Intention[] = ['TRADE']
const share: Intention[] = ['SHARE', 'TRADE']
const own: Intention[] = ['INTERNAL']
const field = (name: string, title: string, type: string, unit?: string): ResourceField => ({
  name,
  title,
  type,
  ...(unit && { unit }),
})

type Rest = Omit<DemoResource, 'provider' | 'daysAgo' | 'title' | 'summary' | 'department' | 'system'>

function of(
  provider: string,
  daysAgo: number,
  title: string,
  summary: string,
  [department, system]: [string, string],
  rest: Rest,
): DemoResource {
  return { provider, daysAgo, title, summary, department, system, ...rest }
}

/** What the organisations of the demo have registered in the census. */
export const demoResources: readonly DemoResource[] = [
  of(
    'lanxu-energy-data',
    402,
    '企业计量终端日冻结电量',
    '1.9 万只自有终端的每日冻结电量，2017 年起，表号已换成假名。',
    ['计量运维部', '用电采集平台（PostgreSQL）'],
    {
      ...{ frequency: 'DAY', formats: ['SQL', 'CSV'], grade: 'G3', intentions: share, recordCount: 57_300_000 },
      listing: 'quanzhou-enterprise-monthly-load',
      fields: [
        field('terminal_token', '终端假名', 'STRING'),
        field('day', '日期', 'DATE'),
        field('kwh', '冻结电量', 'DECIMAL', 'kWh'),
      ],
    },
  ),
  of(
    'lanxu-energy-data',
    396,
    '园区 15 分钟负荷曲线',
    '37 个工业园区总进线的 15 分钟有功、无功功率。',
    ['计量运维部', '用电采集平台（PostgreSQL）'],
    {
      ...{ frequency: 'MINUTE', formats: ['SQL', 'PARQUET'], grade: 'G3', intentions: trade, recordCount: 9_100_000 },
      listing: 'fuzhou-park-load-15min',
      fields: [
        field('park', '园区', 'CODE'),
        field('at', '时刻', 'DATETIME'),
        field('kw', '有功功率', 'DECIMAL', 'kW'),
      ],
    },
  ),
  of(
    'lanxu-energy-data',
    310,
    '企业用电授权书台账',
    '被监测企业的授权范围、期限和签署记录。',
    ['合规部', '合同管理系统'],
    {
      ...{
        frequency: 'IRREGULAR',
        formats: ['SQL', 'PDF'],
        grade: 'G4',
        intentions: own,
        recordCount: 2_870,
        personal: true,
      },
    },
  ),
  of(
    'lanxu-energy-data',
    44,
    '能效诊断报告库',
    '2019 年以来为企业所做的能效诊断报告和改造建议。',
    ['咨询部', '文档库'],
    {
      ...{
        frequency: 'MONTH',
        formats: ['PDF', 'XLSX'],
        grade: 'G3',
        intentions: ['SHARE'],
        recordCount: 640,
        gigabytes: 3,
      },
    },
  ),
  of(
    'xiheng-hydropower-data',
    288,
    '小水电站逐日发电量',
    '闽江上游 61 座小水电站的日发电量、下泄流量和库水位。',
    ['运行部', '水电集控平台'],
    {
      ...{ frequency: 'DAY', formats: ['CSV'], grade: 'G3', intentions: share, recordCount: 402_000 },
      listing: 'min-river-small-hydro',
    },
  ),
  of(
    'xiheng-hydropower-data',
    120,
    '机组检修与缺陷记录',
    '机组定检、缺陷和消缺记录，2015 年起。',
    ['检修部', '设备管理系统'],
    {
      ...{ frequency: 'IRREGULAR', formats: ['SQL'], grade: 'G2', intentions: own, recordCount: 18_400 },
    },
  ),
  of(
    'lanxi-wind-data',
    276,
    '海上测风塔观测',
    '2 座测风塔七层高度的十分钟风速、风向和湍流强度。',
    ['观测部', '观测数据库'],
    {
      ...{ frequency: 'MINUTE', formats: ['CSV', 'NETCDF'], grade: 'G2', intentions: trade, recordCount: 1_580_000 },
    },
  ),
  of('lanxi-wind-data', 270, '海流坐底观测', '3 个坐底式测点的分层流速流向，每小时一组。', ['观测部', '观测数据库'], {
    ...{ frequency: 'HOUR', formats: ['NETCDF'], grade: 'G3', intentions: trade, recordCount: 96_000 },
    listing: 'pingtan-tidal-current',
  }),
  of(
    'lanyue-storage-data',
    255,
    '电芯循环老化试验',
    '1,024 个通道的充放电循环、容量、内阻和温度。',
    ['试验部', '电池测试系统'],
    {
      ...{ frequency: 'DAY', formats: ['PARQUET'], grade: 'G2', intentions: trade, gigabytes: 2_400 },
      listing: 'lithium-cell-ageing-hq',
      fields: [
        field('cell', '电芯', 'STRING'),
        field('cycle', '循环号', 'INTEGER'),
        field('capacity', '放电容量', 'DECIMAL', 'Ah'),
      ],
    },
  ),
  of(
    'lanyue-storage-data',
    90,
    '委托试验合同台账',
    '委托方、样品、试验项目和数据权属约定。',
    ['市场部', '合同管理系统'],
    {
      ...{ frequency: 'IRREGULAR', formats: ['SQL'], grade: 'G3', intentions: own, recordCount: 1_130, personal: true },
    },
  ),
  of(
    'yanwan-petrochemical-data',
    244,
    '机泵无线振动测点',
    '4,200 个测点的振动有效值与波形片段。',
    ['监测部', '状态监测平台'],
    {
      ...{
        frequency: 'HOUR',
        formats: ['PARQUET'],
        grade: 'G3',
        intentions: trade,
        gigabytes: 6_100,
        source: 'AUTHORISED',
      },
      listing: 'pump-vibration-hq',
    },
  ),
  of(
    'yanwan-petrochemical-data',
    240,
    '厂界空气自动站小时值',
    '14 座厂界站的挥发性有机物与气象要素。',
    ['环境部', '环境监测平台'],
    {
      ...{ frequency: 'HOUR', formats: ['SQL', 'API'], grade: 'G2', intentions: share, recordCount: 1_020_000 },
      listing: 'quangang-fence-voc',
    },
  ),
  of('zhiwei-textile-data', 216, '面料疵点图像库', '经编机在线相机采集的疵点图像和人工标签。', ['算法部', '图像仓库'], {
    ...{
      frequency: 'WEEK',
      formats: ['IMAGE', 'JSONL'],
      grade: 'G2',
      intentions: trade,
      recordCount: 384_000,
      gigabytes: 910,
    },
  }),
  of(
    'zhiwei-textile-data',
    61,
    '代工订单流水',
    '合作工厂的订单、交期和面料用量，按合同授权使用。',
    ['供应链部', '订单平台'],
    {
      ...{
        frequency: 'DAY',
        formats: ['SQL'],
        grade: 'G3',
        intentions: ['SHARE'],
        recordCount: 2_300_000,
        source: 'AUTHORISED',
      },
    },
  ),
  of('lvxu-footwear-data', 233, '门店三维足型扫描', '117 家门店的匿名三维足型与尺寸。', ['产品部', '足型数据库'], {
    ...{ frequency: 'DAY', formats: ['POINTCLOUD', 'CSV'], grade: 'G3', intentions: trade, recordCount: 268_000 },
    listing: 'adult-foot-shape-3d',
  }),
  of('luxinxu-test-data', 201, '印制板外观检测图像', '多层板 AOI 复判图像和缺陷坐标。', ['检测中心', '检测数据平台'], {
    ...{ frequency: 'DAY', formats: ['IMAGE', 'JSONL'], grade: 'G2', intentions: trade, recordCount: 1_250_000 },
    listing: 'pcb-aoi-defects-hq',
  }),
  of(
    'liling-materials-data',
    188,
    '热轧棒材质检记录',
    '炉号、化学成分、轧制工艺和力学性能。',
    ['质量部', '质量管理系统'],
    {
      ...{ frequency: 'DAY', formats: ['SQL'], grade: 'G2', intentions: trade, recordCount: 310_000 },
      listing: 'sanming-bar-mechanical',
    },
  ),
  of(
    'gujing-safety-data',
    150,
    '公共管廊与危险源台账',
    '管廊、储罐和装置的位置、介质与监测点。',
    ['安全部', '应急一张图'],
    {
      ...{ frequency: 'MONTH', formats: ['SHP', 'SQL'], grade: 'IMPORTANT', intentions: own, recordCount: 5_400 },
    },
  ),
  of(
    'rongli-industrial-platform',
    195,
    '设备开动率采集',
    '2,600 台联网设备的状态、节拍和报警。',
    ['平台部', '工业互联网平台'],
    {
      ...{
        frequency: 'REALTIME',
        formats: ['API', 'PARQUET'],
        grade: 'G3',
        intentions: share,
        gigabytes: 4_800,
        industry: 'C',
      },
      listing: 'equipment-oee-board',
    },
  ),
  of(
    'rongli-industrial-platform',
    33,
    '元器件报价与交期',
    '供应商公开报价和交期的每日采集。',
    ['采购服务部', '行情库'],
    {
      ...{
        frequency: 'DAY',
        formats: ['API'],
        grade: 'G1',
        intentions: trade,
        recordCount: 8_400_000,
        source: 'PUBLIC',
        industry: 'C',
      },
      listing: 'component-lead-time-api',
    },
  ),
  of(
    'minqiong-public-data',
    230,
    '地面气象站要素',
    '省气象部门授权运营的地面站逐时要素。',
    ['公共数据部', '公共数据运营平台'],
    {
      ...{
        frequency: 'HOUR',
        formats: ['API', 'CSV'],
        grade: 'G2',
        intentions: ['OPEN', 'TRADE'],
        recordCount: 92_000_000,
        source: 'AUTHORISED',
        industry: 'M',
      },
      listing: 'weather-hourly-history',
    },
  ),
  of(
    'minqiong-public-data',
    228,
    '雷达拼图反演降水',
    '1 公里格点的分钟级降水估测。',
    ['公共数据部', '公共数据运营平台'],
    {
      ...{
        frequency: 'MINUTE',
        formats: ['GRIB', 'API'],
        grade: 'G2',
        intentions: trade,
        gigabytes: 12_000,
        source: 'AUTHORISED',
        industry: 'M',
      },
      listing: 'weather-nowcast-api',
    },
  ),
  of('minqiong-public-data', 75, '授权运营使用日志', '公共数据产品的调用与用途登记。', ['合规部', '公共数据运营平台'], {
    ...{ frequency: 'REALTIME', formats: ['SQL'], grade: 'G3', intentions: own, recordCount: 5_600_000 },
  }),
  of('lisuan-compute', 140, '算力节点运行监测', '训练集群的利用率、能耗和故障记录。', ['运维部', '监控平台'], {
    ...{ frequency: 'MINUTE', formats: ['PARQUET'], grade: 'G2', intentions: own, gigabytes: 380 },
  }),
  of('yunji-ai-compute', 131, '智算作业调度日志', '作业排队、卡时和失败原因，用户已脱敏。', ['平台部', '调度系统'], {
    ...{ frequency: 'REALTIME', formats: ['JSONL'], grade: 'G2', intentions: ['SHARE'], gigabytes: 220 },
  }),
  of('lanyan-marine', 262, '潮位站逐时观测', '闽江口至三沙湾 9 个潮位站的逐时潮位。', ['观测部', '海洋观测库'], {
    ...{
      frequency: 'HOUR',
      formats: ['CSV', 'NETCDF'],
      grade: 'G2',
      intentions: ['OPEN', 'TRADE'],
      recordCount: 1_900_000,
    },
    listing: 'marine-tide-hourly',
  }),
  of(
    'lanyan-marine',
    260,
    '水质浮标 10 分钟数据',
    '三都澳网箱区 12 座浮标的水温、盐度、溶解氧和叶绿素。',
    ['观测部', '海洋观测库'],
    {
      ...{
        frequency: 'MINUTE',
        formats: ['CSV'],
        grade: 'G2',
        intentions: trade,
        recordCount: 6_700_000,
        region: '350900',
      },
      listing: 'marine-buoy-water-quality',
    },
  ),
  of(
    'minshu-embodied-institute',
    158,
    '触觉夹爪试验',
    '抓取与滑移试验的触觉阵列、力和图像。',
    ['机器人实验室', '实验数据仓'],
    {
      ...{ frequency: 'WEEK', formats: ['HDF5'], grade: 'G1', intentions: trade, gigabytes: 760 },
      listing: 'tactile-grasp-trials',
    },
  ),
  of(
    'rongjin-clinical-knowledge',
    149,
    '肺结节标注影像',
    '去标识的低剂量胸部 CT 与结节标注。',
    ['影像组', '科研影像平台'],
    {
      ...{
        frequency: 'IRREGULAR',
        formats: ['IMAGE', 'JSON'],
        grade: 'G4',
        intentions: ['SHARE'],
        recordCount: 21_300,
        personal: true,
        source: 'AUTHORISED',
        industry: 'Q',
      },
      listing: 'chest-ct-nodules',
    },
  ),
  of(
    'qingrong-health-data',
    171,
    '门急诊服务量日汇总',
    '二级以上医院分科室的门急诊人次。',
    ['数据部', '卫生数据集市'],
    {
      ...{
        frequency: 'DAY',
        formats: ['CSV'],
        grade: 'G2',
        intentions: trade,
        recordCount: 880_000,
        source: 'AUTHORISED',
      },
      listing: 'outpatient-daily',
    },
  ),
  of('qingrong-health-data', 166, '慢病随访结局', '高血压、糖尿病随访结局，密文存放。', ['数据部', '隐私计算节点'], {
    ...{
      frequency: 'QUARTER',
      formats: ['OTHER'],
      grade: 'G4',
      intentions: trade,
      recordCount: 412_000,
      personal: true,
      source: 'AUTHORISED',
      region: '350400',
    },
    listing: 'chronic-followup-encrypted',
  }),
  of('yexu-tea', 184, '茶园小气候观测', '安溪 46 个茶园站的温湿、光照和土壤墒情。', ['基地部', '物联网平台'], {
    ...{ frequency: 'MINUTE', formats: ['API', 'CSV'], grade: 'G1', intentions: trade, recordCount: 7_300_000 },
    listing: 'agri-tea-garden-iot',
  }),
  of('yexu-tea', 52, '茶农种植档案', '合作茶农的地块、品种和用药记录。', ['基地部', '种植管理系统'], {
    ...{ frequency: 'MONTH', formats: ['SQL'], grade: 'G3', intentions: own, recordCount: 9_600, personal: true },
  }),
  of('junpu-mushroom', 126, '菇棚环境与批次', '银耳菇棚温湿度、二氧化碳和批次产量。', ['生产部', '物联网平台'], {
    ...{ frequency: 'MINUTE', formats: ['SQL'], grade: 'G1', intentions: share, recordCount: 3_900_000 },
    listing: 'agri-mushroom-house',
  }),
  of('minzhu-aquaculture', 118, '养殖病害问诊记录', '大黄鱼病害的图文问诊与专家答复。', ['技术服务部', '问诊平台'], {
    ...{
      frequency: 'DAY',
      formats: ['JSONL', 'IMAGE'],
      grade: 'G2',
      intentions: trade,
      recordCount: 26_800,
      personal: true,
    },
    listing: 'marine-croaker-disease-corpus',
  }),
  of('youzhi-orchard', 109, '蜜柚果园地块与产量', '平和 3.1 万个地块的面积、树龄和采收量。', ['农技部', '果园一张图'], {
    ...{ frequency: 'YEAR', formats: ['SHP', 'CSV'], grade: 'G2', intentions: trade, recordCount: 31_000 },
    listing: 'agri-pomelo-orchards',
  }),
  of('qingzhu-forest', 97, '林区小班现状', '集体林区小班的树种、郁闭度和蓄积。', ['资源部', '林业资源库'], {
    ...{
      frequency: 'YEAR',
      formats: ['SHP'],
      grade: 'G3',
      intentions: trade,
      recordCount: 128_000,
      source: 'AUTHORISED',
    },
    listing: 'forestry-compartments',
  }),
  of('luting-port', 220, '码头日作业统计', '集装箱码头的靠泊、吊次和堆存。', ['生产部', '码头操作系统'], {
    ...{ frequency: 'DAY', formats: ['SQL', 'CSV'], grade: 'G2', intentions: trade, recordCount: 214_000 },
    listing: 'transport-terminal-stats',
  }),
  of('luting-port', 219, '船舶到离港记录', '到离港时间、吃水和靠泊计划。', ['调度部', '港口调度系统'], {
    ...{ frequency: 'REALTIME', formats: ['API'], grade: 'G3', intentions: trade, recordCount: 486_000 },
    listing: 'transport-vessel-eta-api',
  }),
  of(
    'meichao-cold-chain',
    105,
    '冷藏车温度轨迹',
    '1,460 台冷藏车的车厢温度和位置，五分钟一条。',
    ['车队部', '车联网平台'],
    {
      ...{ frequency: 'MINUTE', formats: ['PARQUET'], grade: 'G3', intentions: trade, recordCount: 118_000_000 },
      listing: 'transport-reefer-temperature',
    },
  ),
  of('tingjiang-road', 84, '桥隧结构监测', '43 座桥隧的应变、位移和振动。', ['监测部', '结构监测平台'], {
    ...{
      frequency: 'MINUTE',
      formats: ['PARQUET'],
      grade: 'IMPORTANT',
      intentions: own,
      gigabytes: 5_300,
      source: 'AUTHORISED',
    },
  }),
  of('citong-travel-data', 68, '景区实时承载量', '闽北、泉州 38 家景区的在园人数。', ['产品部', '客流平台'], {
    ...{
      frequency: 'REALTIME',
      formats: ['API'],
      grade: 'G2',
      intentions: ['OPEN', 'TRADE'],
      recordCount: 24_000_000,
      source: 'AUTHORISED',
    },
    listing: 'scenic-capacity-stream',
  }),
  of('luyu-public-data', 57, '标准地址与门牌', '厦门标准地址、门牌坐标和历史地名。', ['公共数据部', '地址库'], {
    ...{
      frequency: 'MONTH',
      formats: ['SQL', 'GEOJSON'],
      grade: 'G3',
      intentions: share,
      recordCount: 1_240_000,
      source: 'AUTHORISED',
    },
    listing: 'address-standard-library',
  }),
  of(
    'beixi-citizen-service',
    28,
    '市民热线工单',
    '热线工单的主题、办理和回访，来电人已脱敏。',
    ['热线中心', '工单系统'],
    {
      ...{
        frequency: 'DAY',
        formats: ['SQL'],
        grade: 'G4',
        intentions: ['SHARE'],
        recordCount: 1_760_000,
        personal: true,
      },
      listing: 'hotline-topics-daily',
    },
  ),
  of(
    'jinshui-retail-association',
    19,
    '商圈小时客流',
    '泉州 21 个商圈的小时客流和到店率。',
    ['数据服务部', '客流平台'],
    {
      ...{
        frequency: 'HOUR',
        formats: ['CSV', 'API'],
        grade: 'G2',
        intentions: trade,
        recordCount: 3_680_000,
        source: 'TRADED',
      },
      listing: 'district-footfall-hourly',
    },
  ),
  of(
    'hengchi-evaluation',
    113,
    '质量评价指标库',
    '历次评价的指标、阈值和样本量，不含被评数据。',
    ['评价部', '评价系统'],
    {
      ...{ frequency: 'MONTH', formats: ['SQL'], grade: 'G1', intentions: share, recordCount: 4_200 },
    },
  ),
  of('puzhun-quality', 88, '行业数据质量基准', '各行业字段缺失率、重复率的统计基准。', ['研究部', '基准库'], {
    ...{ frequency: 'QUARTER', formats: ['CSV'], grade: 'G1', intentions: ['OPEN'], recordCount: 860 },
  }),
  of(
    'lushu-robot-data-works',
    143,
    '双臂遥操作轨迹',
    '制鞋工序的关节轨迹、力矩和多路视频。',
    ['采集部', '数据工场平台'],
    {
      ...{ frequency: 'DAY', formats: ['HDF5', 'VIDEO'], grade: 'G1', intentions: trade, gigabytes: 3_700 },
      listing: 'shoe-upper-teleoperation-hq',
    },
  ),
  of('lanyao-security', 79, '密态计算任务日志', '联合统计任务的参与方、用时和审计摘要。', ['平台部', '密态计算平台'], {
    ...{ frequency: 'REALTIME', formats: ['JSONL'], grade: 'G2', intentions: own, recordCount: 310_000 },
  }),
  of('shoulan-data-security', 65, '脱敏规则与词典', '各类字段的识别规则、词典和误报样例。', ['研发部', '规则库'], {
    ...{ frequency: 'WEEK', formats: ['JSON'], grade: 'G1', intentions: ['OPEN', 'SHARE'], recordCount: 12_600 },
  }),
  of(
    'lanxu-energy-data',
    12,
    '园区企业设备台账',
    '受托园区企业的主要用能设备、容量和投运年份。',
    ['咨询部', '能效平台'],
    {
      ...{
        frequency: 'QUARTER',
        formats: ['XLSX'],
        grade: 'G3',
        intentions: ['SHARE'],
        recordCount: 23_400,
        source: 'AUTHORISED',
        industry: 'C',
      },
    },
  ),
]
