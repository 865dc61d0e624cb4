import type { CodeList, CodeOf } from './code-list.ts'

/** The 16 demonstration fields of the Fujian action plan, section 15 (6.6). */
export const fields16 = [
  { code: 'MANUFACTURING', zh: '制造', en: 'Manufacturing', also: ['工业制造', '智能制造', '工业农业', '工业'] },
  { code: 'TRANSPORT', zh: '交通', en: 'Transport', also: ['交通运输', '智慧交通', '道路交通'] },
  { code: 'HEALTH', zh: '医疗', en: 'Health care', also: ['医疗健康', '医疗卫生', '卫生健康', '智慧医疗'] },
  { code: 'EDUCATION', zh: '教育', en: 'Education', also: ['教育服务', '教育文化', '教育科技', '智慧教育'] },
  { code: 'GOVERNMENT', zh: '政务', en: 'Government', also: ['机构团体', '法律服务', '政务服务'] },
  { code: 'CULTURE_TOURISM', zh: '文旅', en: 'Culture and tourism', also: ['文化旅游', '文化休闲', '旅游服务'] },
  { code: 'MARINE', zh: '海洋', en: 'Marine', also: ['海洋经济'] },
  { code: 'FINANCE', zh: '金融', en: 'Finance', also: ['金融服务', '财税金融', '智慧金融', '信用服务'] },
  { code: 'ENERGY', zh: '能源', en: 'Energy', also: ['资源能源', '智慧能源', '能源环境'] },
  { code: 'METEOROLOGY', zh: '气象', en: 'Meteorology', also: ['气象服务', '气象水文'] },
  { code: 'FORESTRY', zh: '林业', en: 'Forestry' },
  { code: 'COMMERCE', zh: '商贸', en: 'Commerce', also: ['商贸流通', '市场监管', '商业服务', '经贸工商'] },
  { code: 'AGRICULTURE', zh: '农业', en: 'Agriculture', also: ['现代农业', '农业农村', '农业农林'] },
  { code: 'EMBODIED_AI', zh: '具身智能', en: 'Embodied intelligence' },
  { code: 'LOW_ALTITUDE', zh: '低空经济', en: 'Low-altitude economy' },
  {
    code: 'CITY',
    zh: '城市治理',
    en: 'City governance',
    also: ['城建住房', '社会救助', '生活服务', '公共安全', '应急管理', '安全生产', '城市管理'],
  },
] as const satisfies CodeList
export type Field16 = CodeOf<typeof fields16>

/** The seven local industries of the action plan, section 1; each has a zone (特色行业数据专区). */
export const localIndustries = [
  { code: 'PETROCHEMICAL', zh: '石油化工', en: 'Petrochemicals' },
  { code: 'ELECTRONICS', zh: '电子信息', en: 'Electronics' },
  { code: 'TEXTILE', zh: '纺织鞋服', en: 'Textiles and footwear' },
  { code: 'NEW_ENERGY', zh: '新能源', en: 'New energy' },
  { code: 'NEW_MATERIALS', zh: '新材料', en: 'New materials' },
  { code: 'MEDICINE', zh: '医疗健康', en: 'Medicine and health' },
  { code: 'TOURISM', zh: '文化旅游', en: 'Culture and tourism' },
] as const satisfies CodeList
export type LocalIndustry = CodeOf<typeof localIndustries>

/** Sections of GB/T 4754-2017. Several names contain 、 so a text of many is never split on it. */
export const industrySections = [
  {
    code: 'A',
    zh: '农、林、牧、渔业',
    en: 'Agriculture, forestry, animal husbandry and fishery',
    also: ['农林牧渔业', '农、林、牧、渔服务业', '农业'],
  },
  { code: 'B', zh: '采矿业', en: 'Mining', also: ['采矿'] },
  { code: 'C', zh: '制造业', en: 'Manufacturing', also: ['制造'] },
  {
    code: 'D',
    zh: '电力、热力、燃气及水生产和供应业',
    en: 'Electricity, heat, gas and water supply',
    also: ['电力、燃气及水的生产和供应业', '电力、燃气及水生产和供应业'],
  },
  { code: 'E', zh: '建筑业', en: 'Construction' },
  { code: 'F', zh: '批发和零售业', en: 'Wholesale and retail', also: ['批发与零售业'] },
  {
    code: 'G',
    zh: '交通运输、仓储和邮政业',
    en: 'Transport, storage and post',
    also: ['交通运输、仓储及邮政业', '交通运输、仓储和邮政'],
  },
  { code: 'H', zh: '住宿和餐饮业', en: 'Hotels and catering', also: ['住宿与餐饮业'] },
  {
    code: 'I',
    zh: '信息传输、软件和信息技术服务业',
    en: 'Information technology',
    also: ['信息传输、计算机服务和软件业', '信息技术', '互联网/IT/电子/通信'],
  },
  { code: 'J', zh: '金融业', en: 'Finance', also: ['金融'] },
  { code: 'K', zh: '房地产业', en: 'Real estate', also: ['房地产'] },
  { code: 'L', zh: '租赁和商务服务业', en: 'Leasing and business services', also: ['租赁与商务服务业'] },
  {
    code: 'M',
    zh: '科学研究和技术服务业',
    en: 'Research and technical services',
    also: ['科学研究、技术服务和地质勘查业', '科学研究和技术服务'],
  },
  {
    code: 'N',
    zh: '水利、环境和公共设施管理业',
    en: 'Water, environment and public facilities',
    also: ['水利、环境和公共设施管理'],
  },
  {
    code: 'O',
    zh: '居民服务、修理和其他服务业',
    en: 'Household and other services',
    also: ['居民服务和其他服务业', '居民服务、修理和其他服务'],
  },
  { code: 'P', zh: '教育', en: 'Education' },
  { code: 'Q', zh: '卫生和社会工作', en: 'Health and social work', also: ['卫生、社会保障和社会福利业', '卫生'] },
  { code: 'R', zh: '文化、体育和娱乐业', en: 'Culture, sports and entertainment', also: ['文化、体育与娱乐业'] },
  {
    code: 'S',
    zh: '公共管理、社会保障和社会组织',
    en: 'Public administration and social security',
    also: ['公共管理和社会组织', '公共管理、社会保障与社会组织'],
  },
  { code: 'T', zh: '国际组织', en: 'International organisations' },
] as const satisfies CodeList
export type IndustrySection = CodeOf<typeof industrySections>
