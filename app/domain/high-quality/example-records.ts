/** An example of records to try the check with. All of it is invented; what is wrong with it is wrong on purpose. */
const record = (number: number, content: object[], changed: object = {}) => ({
  id: `D44-20260318-${String(number).padStart(4, '0')}`,
  rid: null,
  data_content: content,
  annotation: { label: ['处置建议'], annotation_method: '人工标注', annotator: '行业领域专家' },
  original_time: '2026-03-18',
  last_modified_time: '2026-05-06',
  version: '1.0.0',
  license: '商业授权',
  source: '组织机构',
  source_details: '示例园区配电运维工单系统，授权编号 SL-2026-017',
  generated_data_indicator: 0,
  ...changed,
})
const ask = (question: string, answer: string) => [
  { media_type: 'text', role: 'user', content: question },
  { media_type: 'text', role: 'assistant', content: answer },
]

const records = [
  record(
    1,
    ask(
      '10 kV 干式变压器绕组温度升到 130 ℃，负载率 82%，怎么处置？',
      '先核对温控器与红外测温是否一致；一致时检查风机是否全部投入、风道有无堵塞，并把负载转移到 70% 以下。30 分钟内不回落，按规程申请停运检查。',
    ),
  ),
  record(
    2,
    ask(
      '电容器柜三相电流不平衡超过 10%，先查什么？',
      '先查熔断器和接触器触头，再测各相电容量。某相容量下降超过 5% 的更换该相单元，更换前必须放电并验电。',
    ),
  ),
  record(
    3,
    ask(
      '台风登陆前，园区配电房要做哪些准备？',
      '清理屋面和电缆沟排水口，检查门窗和挡水板，把备用发电机加满油并试运行十分钟，确认低洼处开关柜的断电预案和值班表。',
    ),
  ),
  record(
    4,
    ask(
      '10 kV 干式变压器绕组温度升到 130 ℃，负载率 82%，应当怎么处置？',
      '先核对温控器与红外测温是否一致；一致时检查风机是否全部投入、风道有无堵塞，并把负载转移到 70% 以下。30 分钟内不回落，按规程申请停运检查。',
    ),
  ),
  record(
    5,
    ask(
      '怎样判断电流互感器二次侧开路？',
      '开路时互感器有嗡鸣或放电声，二次电流表指示为零或摆动，端子有烧灼痕迹。发现后降负荷并戴绝缘手套在端子排短接，不能带负荷拆线。',
    ),
    { license: '' },
  ),
  record(6, ask('蓄电池组浮充电压偏低，怎么查？', '待补充')),
  record(
    7,
    ask(
      '抢修要通知谁？',
      '联系值班长，手机 13800138000；同时在工单里写明停电范围、预计恢复时间和已采取的措施，并通知受影响的企业。',
    ),
  ),
  record(
    8,
    ask(
      '光伏逆变器报绝缘阻抗低，怎么办？',
      '雨后先等组件干燥再复测；仍低于限值的，逐路断开组串找出故障支路，检查接头、线缆破损和组件背板。',
    ),
    { annotation: { label: ['处置建议'], annotation_method: '人工标注', annotator: '运维班长' } },
  ),
  record(
    9,
    ask(
      '无功补偿控制器投切频繁是什么原因？',
      '多为投切门限设得太近、采样互感器接错相或负荷波动快。先核对接线和目标功率因数，再加大投切延时。',
    ),
    { source: '互联网', source_details: '某电工论坛' },
  ),
  record(
    10,
    [
      { media_type: 'image', content: 'images/0010-ir.jpg' },
      {
        media_type: 'text',
        content: '红外图中 B 相套管接头 96.4 ℃，A、C 相 41 ℃ 左右，温差超过 50 K，判为严重缺陷，建议当日安排停电紧固。',
      },
    ],
    { annotation: { label: ['接头过热', '严重缺陷'], annotation_method: '半自动标注', annotator: '行业领域专家' } },
  ),
  record(
    11,
    ask(
      '低压断路器合不上闸，怎么排查？',
      '先看是否已储能、是否有闭锁信号；再查欠压脱扣器电压和机械卡涩。没有查明原因不得连续强送。',
    ),
    { last_modified_time: '2026-02-01' },
  ),
  record(
    12,
    ask(
      '谐波超标的常见来源有哪些？',
      '变频器、整流设备、电弧炉和大量开关电源。用电能质量分析仪分时段测各馈线，先确认主要来源，再决定装设滤波器的位置。',
    ),
    {
      generated_data_indicator: 1,
      source_details: '由领域模型改写，专家逐条审核，批次 SL-G-03',
    },
  ),
]

/** The example as a file: one record a line. */
export const exampleLines: readonly string[] = records.map((each) => JSON.stringify(each))
/** The type the example is of. */
export const exampleType = 'EXPERT'
