import type { IndustrySection } from '../codes/industry.ts'

/** Words that speak for a section wherever they stand; Chinese as pieces of text, English as whole words. */
export const sectionWords: Record<IndustrySection, { zh: string; en: string }> = {
  A: {
    zh: '农业 农作物 农产品 种植 播种 粮食产量 粮食作物 化肥 农药 种子 农机 农业机械 畜牧 畜禽 养殖 生猪 屠宰 动物 兽药 兽医 检疫 饲料 渔业 水产 鱼 林业 森林 造林 林地 林木 林场 采伐 古树 茶叶 茶园 水果 蔬菜 柑橘 甘蔗 蚕 家庭农场 农民专业合作社 合作社 涉农 耕地 高标准农田 土壤墒情 乡村振兴 农家 龙头企业 灌溉 草原 供销 供销社 农村集体 农资 农业技术 休闲农业 土地流转 粮食 粮油 林权 退耕还林 病虫害 动植物 野生动物 木材 花卉 食用菌 中药材 烤烟 奶牛 家禽 农业产业 新型农业经营主体 渔船 渔政',
    en: 'agriculture agricultural farm farms farming farmland crop crops livestock cattle pig pigs poultry forest forests forestry timber fishery fisheries fishing aquaculture fertilizer pesticide pesticides veterinary grain wheat rice maize corn soybean orchard vineyard harvest irrigation cropland seed seeds soil',
  },
  B: {
    zh: '采矿 矿山 煤矿 采矿权 探矿权 矿业权 矿产 尾矿 非煤矿 矿井 煤炭 油气田 矿区 砂石 选矿 石油开采 采石 矿权 采煤 矿业 煤矿企业 煤层气 地下矿 石膏 磷矿 锰矿 铝土 原煤',
    en: 'mining mine mines coal ore quarry quarries drilling oilfield mineral minerals extraction petroleum crude',
  },
  C: {
    zh: '制造 工业企业 规模以上工业 规上工业 工业总产值 工业增加值 工业产品 工业园 生产许可 药品生产 食品生产 化工 钢铁 水泥 机械 纺织 服装 电子信息产业 汽车产业 白酒 酿酒 生产企业 工厂 智能制造 装备 专精特新 加工企业 工业产值 规模工业 危险化学品 医疗器械生产 工业 特色产业 产业园区 轻工 建材产业 陶瓷 冶金 危化品生产 医药产业 光电 锂电 家具',
    en: 'manufacturing manufacturer manufacturers factory factories industrial steel chemical chemicals textile textiles automotive machinery semiconductor semiconductors pharmaceutical industry production cement defect defects assembly',
  },
  D: {
    zh: '电力 用电 供电 发电 电网 电量 电价 电费 水电站 光伏 风电 充电桩 充电站 燃气 天然气 液化气 热力 供热 供水 自来水 水价 用水 能源消费 能耗 变压器 停电 加气站 新能源 水厂 水电 电站 能源 供气 用气 工业用电 社会用电 全社会用电 用电量 煤气 电网公司 供水企业 缴费用户 用电户 售电 火电 热电',
    en: 'electricity electric power grid energy gas heating utility utilities solar wind photovoltaic pv hydropower renewable generation meter meters substation tariff outage outages waterworks drinking',
  },
  E: {
    zh: '建筑 施工 建设工程 建造师 工程质量 竣工 监理 建筑业 房屋建筑 市政工程 建筑企业 在建工程 工程造价 保障房 棚户区 棚改 危房 装修 招标 中标 农民工 施工许可 建材 人防工程 固定资产投资 重点项目 桥梁工程 房建 消防验收 消防设计 施工企业 建设工程规划许可 工程规划 监理企业 造价咨询 安全生产许可 建筑工地 工地 燃气工程 竣工验收 建安 总专包 起重机械 抗震设防',
    en: 'construction building buildings contractor contractors permits permit housing architecture civil renovation bim',
  },
  F: {
    zh: '零售 批发 商品 超市 商场 商贸 农贸市场 集贸市场 消费品 社会消费品 电商 电子商务 加油站 药店 进出口 外贸 成品油 价格监测 商铺 专卖 烟草零售 销售企业 汽车销售 购物 门店 物价 食品经营 老字号 促消费 对外贸易 外贸企业 烟草证 烟草专卖 烟花爆竹经营 烟花爆竹 药品经营 酒类 进出口商品 货物进出口 商贸企业 限额以上 批零 二手车 菜市场 商务企业 商超 经营者备案',
    en: 'retail wholesale shop shops store stores supermarket sales e-commerce ecommerce merchandise grocery consumer product products price prices trade export exports import imports goods market markets shopping amazon',
  },
  G: {
    zh: '交通运输 道路运输 客运 货运 公交 公路 高速 铁路 航空 机场 港口 船舶 航道 码头 物流 快递 邮政 出租车 网约车 停车 车辆 驾驶员 机动车 班线 车站 站点 地铁 轨道 桥梁 隧道 运输 驾校 仓储 危货 路况 车流 水路 航班 交通',
    en: 'transport transportation traffic road roads highway highways rail railway train trains bus buses transit airport airports aviation flight flights port ports ship ships shipping vessel vessels maritime freight logistics parking vehicle vehicles driver taxi taxis bike cycling trip trips metro subway postal mail warehouse street streets bridges ais',
  },
  H: {
    zh: '餐饮 酒店 宾馆 住宿 旅馆 饭店 民宿 餐厅 农家乐 外卖 食堂 招待所 小吃 星级饭店 客房 美食 住餐 住宿业 餐饮业 餐饮服务 餐饮单位 住宿餐饮 民宿信息 旅店 旅游饭店 餐馆 小餐饮 农家乐信息',
    en: 'hotel hotels restaurant restaurants catering accommodation hospitality lodging food-service cafe cafes hostel hostels dining recipes',
  },
  I: {
    zh: '信息化 软件 互联网 电信 通信 基站 5g 宽带 网站 信息系统 数据中心 云平台 政务云 大数据 人工智能 信息技术 短信 手机号 运营商 ip地址 域名 服务器 数字经济 移动通信 上云 三要素 二要素 在网时长 区块链 网络安全 5g基站 通信企业 电子政务 数据资源目录 数据共享 数据开放 公共数据 云主机 网络威胁 政务网站 微信公众号 智慧城市 信息基础设施 广电网络 物联网 互联网企业 软件企业 号码 运营商数据',
    en: 'software internet telecom telecommunications broadband network networks wifi wi-fi cellular mobile website websites cloud server cybersecurity github code coding programming llm nlp app apps chatbot benchmark pretraining corpus language text instruction',
  },
  J: {
    zh: '金融 银行 贷款 保险 证券 基金 信贷 融资 担保 存款 小额贷款 征信 股票 债券 期货 典当 支付 信用卡 财政收入 预算 决算 财政 税收 三公 贷前 贷后 风控 反欺诈 保费 国库 资产负债 上市公司 投资 一般公共预算 部门预算 预算支出 绩效评价 纳税 纳税人 地方债 专项债券 存贷款 小微企业贷款 农业保险 车险 保单 授信 额度 贷款余额 抵押贷款 资金支付 财务 收支 信用评分 信用评级 风险 黑名单 逾期',
    en: 'finance financial bank banks banking loan loans credit insurance stock stocks securities fund funds budget budgets tax taxes expenditure expenditures spending payment payments mortgage investment investments treasury bonds cryptocurrency crypto fraud revenue',
  },
  K: {
    zh: '房地产 商品房 房屋 房产 住宅 物业 楼盘 预售 公租房 廉租房 不动产 租赁住房 二手房 房价 土地出让 地块 国有建设用地 公积金 宅基地 抵押权 产权 房源 楼宇 小区 房地产企业 房地产开发 房地产经纪 商品房销售 物业服务 棚户区改造 房屋租赁 房屋征收 保障性住房 住房公积金 老旧小区 网签 住房 共有产权 土地使用权 供地',
    en: 'real-estate realestate property properties parcel parcels land cadastre cadastral apartment apartments rent rental house houses zoning deed deeds assessor',
  },
  L: {
    zh: '律师 公证 司法鉴定 人力资源服务 劳务 招商 会展 广告 旅行社 咨询 中介 企业信用 工商信息 企业名录 国有企业 企业登记 市场主体 拍卖 法律援助 法律服务 仲裁 租赁 安保 保安 企业信息 代理机构 商务服务 涉诉 失信 股权 工商 司法鉴定人 公证员 公证处 律师事务所 法律服务所 代理记账 会计师事务所 资产评估 人民调解 企业基本信息 企业注销 外商投资企业 劳务派遣 招商引资 招商项目 分公司 旅行社信息 导游 印章 商标代理',
    en: 'business businesses companies company consulting leasing legal law advertising marketing recruitment hr human-resources registry corporate corporations audit lawyer lawyers procurement enterprise brand',
  },
  M: {
    zh: '科技 科研 科学 技术 实验室 专利 高新技术 研发 气象 天气 降水 气温 预报 测绘 遥感 地图 地理信息 卫星 影像 地质 地震 检测机构 检验检测 创新平台 孵化器 知识产权 众创 院士 工程中心 计量 质量检测 风速 降雨 高新技术企业 科技型 科普 科技企业 专家库 气象站 实时监测站 雨情 能见度 相对湿度 日照 气压 技术合同 技术交易 研究院 研究中心 标准化 水文监测 地质灾害 国土空间 基础测绘',
    en: 'research science scientific technology laboratory patent patents survey surveys weather climate meteorological satellite satellites remote-sensing geospatial geology geological seismic earthquake earthquakes ocean oceanographic genome genomic genomics biology protein physics astronomy lidar elevation imagery landsat sentinel radar precipitation temperature forecast forecasts microscopy cell cells experiment experiments rna dna',
  },
  N: {
    zh: '环境 水库 河流 水质 污染 排污 污水 废水 废气 空气质量 pm2.5 排放 生态 环评 防汛 水利 河长 垃圾 环卫 公厕 园林 绿地 公园 绿化 水土保持 固废 危险废物 噪声 水资源 取水 景区 城市管理 路灯 堤防 山洪 湿地 自然保护 雨量 水位 市政 排水 污水处理 垃圾分类 垃圾转运 河湖 水文 水环境 大气环境 自动监测 监测断面 排污许可 环境影响 辐射 放射源 建设项目环评 水源地 饮用水源 小水电 防汛抗旱 供水工程 水利工程 市容 广告牌 城管 公共厕所 烟粉尘 园林绿化',
    en: 'environment environmental water river rivers lake lakes wetland wetlands pollution emission emissions air-quality waste wastewater sewage recycling ecology ecological park parks tree trees flood floods biodiversity conservation species habitat wildlife garbage litter stormwater sewer coastal reservoir reservoirs groundwater',
  },
  O: {
    zh: '家政 维修 美容 美发 殡葬 殡仪 公墓 洗浴 理发 便民 居民服务 生活服务 汽车维修 家电维修 婚姻登记 婚庆 养老服务 社区服务 服务网点 修理 洗染 摄影 宠物 便民服务 机动车维修 维修企业 维修站点 婚姻 离婚 结婚 洗涤 社会服务 水电气 棋牌 公章刻制 托育 遗体 骨灰 保洁',
    en: 'repair laundry beauty salon salons funeral cemetery cemeteries personal-care household domestic households childcare cleaning pet pets dog dogs',
  },
  P: {
    zh: '教育 学校 学生 教师 幼儿园 小学 中学 高中 大学 高校 招生 考试 毕业生 培训 学位 课程 学前 职业教育 助学 奖学金 校园 师资 在校 录取 义务教育 学历 技工 民办学校',
    en: 'education educational school schools student students teacher teachers university universities college colleges kindergarten course courses exam exams enrollment curriculum training learning campus math grade-school literacy homework',
  },
  Q: {
    zh: '医疗 医院 卫生 医保 疾病 疫苗 疫情 医生 医师 护士 药品 健康 诊所 妇幼 血液 传染病 门诊 住院 防疫 核酸 新冠 中医 养老机构 敬老院 残疾人 低保 救助 孤儿 社会福利 福利院 五保 医疗机构 医疗器械 护理 病例 献血 计划生育 职业病 临床 体检 儿童',
    en: 'health healthcare hospital hospitals medical medicine disease diseases vaccine vaccines vaccination patient patients clinical clinic clinics doctor doctors nursing nurse covid covid-19 cancer mental drug drugs welfare disability elderly ehr diagnosis pathology x-ray mri ct radiology surgery biomedical epidemic mortality',
  },
  R: {
    zh: '文化 旅游 体育 景点 图书馆 博物馆 文物 电影 演出 非物质文化遗产 非遗 艺术 音乐 新闻 出版 广播 电视 健身 运动员 赛事 娱乐 网吧 游戏 档案 文艺 歌舞 书店 阅读 体育场 文化馆 旅游景区 红色 影视 农家书屋 A级景区 书屋',
    en: 'culture cultural sport sports museum museums library libraries tourism tourist film films movie movies music art arts artworks game games gaming entertainment news media heritage theatre theater recreation football soccer basketball video videos festival festivals anime podcast book books song songs event events',
  },
  S: {
    zh: '政府 行政许可 行政处罚 权力清单 责任清单 社保 社会保障 养老保险 就业 失业 公安 人口 户籍 公务员 机关 党建 党员 选举 信访 应急 消防 安全生产 扶贫 贫困 社会组织 政务服务 办事指南 双随机 监管 执法 公示 行政区划 村委会 居委会 退役军人 统计公报 国民经济 人大 政协 志愿者 工会 政策文件 信用承诺 职权 特种设备 举报 投诉 政府采购 地区生产总值',
    en: 'government governmental public administration administrative municipal city county council census population demographic demographics election elections vote votes police crime crimes fire emergency law-enforcement court courts social-security employment unemployment statistics civic permit complaints 311 boundary boundaries precinct district districts payroll foia defense military veterans citizenship immigration',
  },
  T: {
    zh: '国际组织 联合国 世界银行 世界卫生组织 国际货币基金 世贸组织 领事馆 驻华机构 使馆',
    en: 'united-nations unicef unesco imf nato oecd embassy embassies consulate consulates ngo international-organization refugees humanitarian',
  },
}
