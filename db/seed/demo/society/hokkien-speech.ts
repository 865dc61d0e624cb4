import type { DemoListing, SampleRow } from '../demo-types.ts'
import { gb, impact, ordinaryTerms, pad, recordFields, round, t, yuan } from './shared.ts'

/** Hokkien in common characters, romanised, and what it means. */
const phrases = [
  ['你食饱未？', 'Lí tsia̍h-pá buē?', '你吃饱了吗？', '寒暄'],
  [
    '今仔日日头真炎，出门着戴笠仔。',
    'Kin-á-ji̍t ji̍t-thâu tsin iām, tshut-mn̂g tio̍h tì lue̍h-á.',
    '今天太阳很大，出门要戴斗笠。',
    '天气',
  ],
  ['海水咧退矣，紧去捡螺仔。', 'Hái-tsuí teh thè--ah, kín khì khioh lê-á.', '海水在退了，快去捡螺。', '渔事'],
  ['阿嬷讲风飞沙是台风欲来。', 'A-má kóng hong-pue-sua sī thai-hong beh lâi.', '奶奶说起风扬沙是台风要来。', '天气'],
  ['这盘海蛎煎偌济钱？', 'Tsit puânn ô-á-tsian guā-tsē tsînn?', '这盘海蛎煎多少钱？', '买卖'],
  ['俗一屑啦，我逐日来交关。', 'Sio̍k tsi̍t-sut--lah, guá ta̍k-ji̍t lâi kau-kuan.', '便宜一点吧，我天天来买。', '买卖'],
  ['囡仔咧困，讲话较细声咧。', 'Gín-á teh khùn, kóng-uē khah sè-siann--leh.', '孩子在睡，说话小声点。', '家常'],
  [
    '伊去厦门做工，过年才会转来。',
    'I khì Ē-mn̂g tsò-kang, kuè-nî tsiah ē tńg--lâi.',
    '他去厦门打工，过年才回来。',
    '家常',
  ],
  ['膝头骹遇着落雨就痠。', 'Khah-thâu-u tú-tio̍h lo̍h-hōo tō sng.', '膝盖一遇下雨就酸。', '看病'],
  ['药一日食三摆，食饱才食。', 'Io̍h tsi̍t-ji̍t tsia̍h sann-pái, tsia̍h-pá tsiah tsia̍h.', '药一天吃三次，饭后吃。', '看病'],
  [
    '公交车站佇头前红绿灯正手爿。',
    'Kong-kau-tshia-tsām tī thâu-tsîng âng-li̍k-ting tsiànn-tshiú-pîng.',
    '公交站在前面红绿灯右边。',
    '问路',
  ],
  ['行到桥头斡倒手就到位矣。', 'Kiânn kàu kiô-thâu uat tò-tshiú tō kàu-uī--ah.', '走到桥头左拐就到了。', '问路'],
  ['茶着用滚水泡，头泡莫啉。', 'Tê tio̍h iōng kún-tsuí phàu, thâu-phàu mài lim.', '茶要用开水泡，头泡不喝。', '茶事'],
  ['这泡铁观音真有喉韵。', 'Tsit phàu Thih-kuan-im tsin ū âu-ūn.', '这泡铁观音很有喉韵。', '茶事'],
  [
    '暗暝庙口搬戏，逐家做伙去看。',
    'Àm-mî biō-kháu puann-hì, ta̍k-ke tsò-hué khì khuànn.',
    '晚上庙口演戏，大家一起去看。',
    '民俗',
  ],
  [
    '正月初九天公生，爱煮面线。',
    'Tsiann-gue̍h tshe-káu Thinn-kong-senn, ài tsú mī-suànn.',
    '正月初九天公诞，要煮面线。',
    '民俗',
  ],
  ['田岸的草着割，无会生虫。', 'Tshân-huānn ê tsháu tio̍h kuah, bô ē senn-thâng.', '田埂的草要割，不然会生虫。', '农事'],
  ['今年柑仔生甲真密。', 'Kin-nî kam-á senn kah tsin ba̍t.', '今年柑橘结得很密。', '农事'],
  [
    '手机仔我袂晓用，你共我教一下。',
    'Tshiú-ki-á guá bē-hiáu iōng, lí kā guá kà--tsi̍t-ē.',
    '手机我不会用，你教我一下。',
    '办事',
  ],
  ['养老金这个月入账未？', 'Ióng-lāu-kim tsit kò gue̍h ji̍p-siàu buē?', '养老金这个月到账没？', '办事'],
  [
    '排队排到大路边，明仔载才来。',
    'Pâi-tuī pâi kàu tuā-lōo-pinn, bîn-á-tsài tsiah lâi.',
    '排队排到大路边，明天再来。',
    '办事',
  ],
  [
    '细汉的时我拄佇这条溪仔泅水。',
    'Sè-hàn ê sî guá tú tī tsit tiâu khe-á siû-tsuí.',
    '小时候我就在这条溪游泳。',
    '忆旧',
  ],
  [
    '古早无电火，暗时点油灯读册。',
    'Kóo-tsá bô tiān-hué, àm-sî tiám iû-ting tha̍k-tsheh.',
    '从前没电灯，夜里点油灯读书。',
    '忆旧',
  ],
  [
    '伊的声喉真好，唱歌仔逐句入心。',
    'I ê siann-âu tsin hó, tshiùnn kua-á ta̍k kù ji̍p-sim.',
    '他嗓子很好，唱歌仔句句入心。',
    '民俗',
  ],
  [
    '菜头粿煎甲赤赤，上好食。',
    'Tshài-thâu-kué tsian kah tshiah-tshiah, siōng hó-tsia̍h.',
    '萝卜糕煎得焦黄最好吃。',
    '饮食',
  ],
  ['沙茶面莫傷辣，伊食无惯势。', 'Sa-te-mī mài siunn lua̍h, i tsia̍h bô kuàn-sì.', '沙茶面别太辣，他吃不惯。', '饮食'],
  ['老师讲明仔载考国语。', 'Lāu-su kóng bîn-á-tsài khó Kok-gí.', '老师说明天考语文。', '学堂'],
  ['册包囥佇椅仔顶，莫袂记得。', 'Tsheh-pau khǹg tī í-á tíng, mài bē-kì--tit.', '书包放在椅子上，别忘了。', '学堂'],
  ['船欲开矣，缆索着解开。', 'Tsûn beh khui--ah, lām-soh tio̍h kái--khui.', '船要开了，缆绳要解开。', '渔事'],
  [
    '这暗月娘真圆，海面光映映。',
    'Tsit àm gue̍h-niû tsin înn, hái-bīn kng-iànn-iànn.',
    '今晚月亮很圆，海面亮堂堂。',
    '天气',
  ],
  [
    '今仔日市场的虾真现流，你买一斤转去煠。',
    'Kin-á-ji̍t tshī-tiûnn ê hê tsin hiān-lâu, lí bé tsi̍t kin tńg-khì sa̍h.',
    '今天市场的虾很新鲜，你买一斤回去白灼。',
    '买卖',
  ],
  [
    '找你十二箍，你点看有够无。',
    'Tsāu lí tsa̍p-jī khoo, lí tiám khuànn ū kàu bô.',
    '找你十二块，你点点够不够。',
    '买卖',
  ],
  ['这领衫有较大号的无？', 'Tsit niá sann ū khah tuā-hō ê bô?', '这件衣服有大一号的吗？', '买卖'],
  ['物件先寄咧，我去牵车。', 'Mi̍h-kiānn sing kià--leh, guá khì khan-tshia.', '东西先寄放一下，我去取车。', '买卖'],
  ['风透甲门拢关袂牢。', 'Hong thàu kah mn̂g lóng kuainn bē tiâu.', '风大得门都关不住。', '天气'],
  ['透早起雾，看无对岸。', 'Thàu-tsá khí-bū, khuànn bô tuì-huānn.', '一早起雾，看不到对岸。', '天气'],
  ['西北雨落一阵就过矣。', 'Sai-pak-hōo lo̍h tsi̍t-tsūn tō kuè--ah.', '雷阵雨下一阵就过了。', '天气'],
  [
    '寒人时厝内嘛着开窗透气。',
    'Kuânn--lâng-sî tshù-lāi mā tio̍h khui-thang thàu-khì.',
    '冬天屋里也要开窗透气。',
    '天气',
  ],
  ['网仔破一空，下昏暗着补好。', 'Bāng-á phuà tsi̍t khang, ē-hng-àm tio̍h póo hó.', '网破了一个洞，今晚得补好。', '渔事'],
  [
    '今年蚵仔肥，开一篮着大半晡。',
    'Kin-nî ô-á puî, khui tsi̍t nâ tio̍h tuā-puànn-poo.',
    '今年海蛎肥，开一篮要大半天。',
    '渔事',
  ],
  ['流水转矣，会使收网矣。', 'Lâu-tsuí tńg--ah, ē-sái siu-bāng--ah.', '潮水转了，可以收网了。', '渔事'],
  [
    '船头彼条鱼是黄翅，莫擲倒转去。',
    'Tsûn-thâu hit tiâu hî sī n̂g-tshì, mài tàn tò-tńg-khì.',
    '船头那条是黄鳍鲷，别扔回去。',
    '渔事',
  ],
  [
    '喙齿疼规暝，半粒安眠药嘛无效。',
    'Tshuì-khí thiànn kui-mî, puànn lia̍p an-bîn-io̍h mā bô-hāu.',
    '牙疼了一夜，半片安眠药也没用。',
    '看病',
  ],
  [
    '我血压有较悬，医生叫我食较清咧。',
    'Guá hueh-ap ū khah kuân, i-sing kiò guá tsia̍h khah tshing--leh.',
    '我血压偏高，医生叫我吃清淡点。',
    '看病',
  ],
  ['注射的时手放予轻，就袂疼。', 'Tsù-siā ê sî tshiú pàng hōo khin, tō bē thiànn.', '打针时手放松就不疼。', '看病'],
  ['挂号着去头前彼台机器按。', 'Kuà-hō tio̍h khì thâu-tsîng hit tâi ki-khì tshi̍h.', '挂号要到前面那台机器按。', '看病'],
  ['请问菜市仔对佗位行较近？', 'Tshiánn-mn̄g tshài-tshī-á uì tó-uī kiânn khah kīn?', '请问菜市场走哪边近？', '问路'],
  [
    '过两个路口，看着大榕树就是矣。',
    'Kuè nn̄g ê lōo-kháu, khuànn-tio̍h tuā tshîng-á-tshiū tō sī--ah.',
    '过两个路口，看到大榕树就是了。',
    '问路',
  ],
  [
    '末班车是几点？我惊赴袂着。',
    'Bua̍t-pan-tshia sī kuí tiám? Guá kiann hù bē tio̍h.',
    '末班车几点？我怕赶不上。',
    '问路',
  ],
  ['电梯佇正爿，楼梯佇倒爿。', 'Tiān-thui tī tsiànn-pîng, lâu-thui tī tò-pîng.', '电梯在右边，楼梯在左边。', '问路'],
  ['茶米莫囥傷济，七分就好。', 'Tê-bí mài khǹg siunn tsē, tshit-hun tō hó.', '茶叶别放太多，七分就好。', '茶事'],
  [
    '人客来先泡茶，有话沓沓讲。',
    'Lâng-kheh lâi sing phàu-tê, ū uē ta̍uh-ta̍uh kóng.',
    '客人来先泡茶，有话慢慢说。',
    '茶事',
  ],
  ['做青彼暝无人敢去睏。', 'Tsuè-tshenn hit mî bô lâng kánn khì khùn.', '做青那晚没人敢去睡。', '茶事'],
  ['这山的茶较苦，毋过会回甘。', 'Tsit suann ê tê khah khóo, m̄-koh ē huê-kam.', '这座山的茶苦些，不过会回甘。', '茶事'],
  ['做醮彼日规庄头拢食菜。', 'Tsò-tsiò hit ji̍t kui tsng-thâu lóng tsia̍h-tshài.', '建醮那天全村都吃素。', '民俗'],
  [
    '送王船的时，海边挤甲全全人。',
    'Sàng ông-tsûn ê sî, hái-pinn kheh kah tsuân-tsuân lâng.',
    '送王船时，海边挤满了人。',
    '民俗',
  ],
  [
    '冬节着搓圆仔，一家伙仔坐做伙。',
    'Tang-tseh tio̍h so înn-á, tsi̍t-ke-hué-á tsē tsò-hué.',
    '冬至要搓汤圆，一家人坐在一起。',
    '民俗',
  ],
  ['新娘入门着跨火炉。', 'Sin-niû ji̍p-mn̂g tio̍h huānn hué-lôo.', '新娘进门要跨火盆。', '民俗'],
  [
    '稻仔割了着紧曝，毋通予雨沃着。',
    'Tiū-á kuah liáu tio̍h kín pha̍k, m̄-thang hōo hōo ak--tio̍h.',
    '稻子割了要赶快晒，别让雨淋。',
    '农事',
  ],
  [
    '龙眼今年大出，一枞拍两百斤。',
    'Lîng-gíng kin-nî tuā-tshut, tsi̍t tsâng phah nn̄g-pah kin.',
    '龙眼今年丰收，一棵打两百斤。',
    '农事',
  ],
  ['水沟仔窒牢咧，水入袂到田。', 'Tsuí-kau-á that-tiâu--leh, tsuí ji̍p bē kàu tshân.', '水沟堵着，水进不了田。', '农事'],
  [
    '番薯叶莫挽了了，留淡薄育苗。',
    'Han-tsî-hio̍h mài bán liáu-liáu, lâu tām-po̍h io̍k-biâu.',
    '红薯叶别摘光，留点育苗。',
    '农事',
  ],
  [
    '密码我写佇册内底，你莫讲出去。',
    'Bi̍t-bé guá siá tī tsheh lāi-té, lí mài kóng--tshut-khì.',
    '密码我写在本子里，你别说出去。',
    '办事',
  ],
  [
    '证件无带，会使先看一下无？',
    'Tsìng-kiānn bô tuà, ē-sái sing khuànn tsi̍t-ē bô?',
    '证件没带，可以先看一下吗？',
    '办事',
  ],
  [
    '这字傷细，我看无，你念予我听。',
    'Tsit jī siunn sè, guá khuànn bô, lí liām hōo guá thiann.',
    '这字太小我看不清，你念给我听。',
    '办事',
  ],
  ['水费单敢是咧较贵？', 'Tsuí-huì-tuann kám sī teh khah kuì?', '水费单是不是变贵了？', '办事'],
  ['以早去学堂着行一点钟久。', 'Í-tsá khì o̍h-tn̂g tio̍h kiânn tsi̍t tiám-tsing kú.', '以前上学要走一个钟头。', '忆旧'],
  [
    '阮老爸彼阵去南洋做工，五年才转来一摆。',
    'Guán lāu-pē hit tsūn khì Lâm-iûnn tsò-kang, gōo nî tsiah tńg--lâi tsi̍t pái.',
    '我父亲那时下南洋做工，五年才回来一趟。',
    '忆旧',
  ],
  [
    '分家的时，我只有分着两领棉被。',
    'Pun-ke ê sî, guá tsí-ū pun-tio̍h nn̄g niá mî-phuē.',
    '分家时我只分到两床棉被。',
    '忆旧',
  ],
  [
    '彼个年代，一粒卵着分两个囡仔食。',
    'Hit ê nî-tāi, tsi̍t lia̍p nn̄g tio̍h pun nn̄g ê gín-á tsia̍h.',
    '那个年代，一个蛋要分给两个孩子吃。',
    '忆旧',
  ],
  [
    '面线糊着加一屑仔醋较好食。',
    'Mī-suànn-kôo tio̍h ka tsi̍t-sut-á tshòo khah hó-tsia̍h.',
    '面线糊要加点醋更好吃。',
    '饮食',
  ],
  [
    '土笋冻着囥冰箱，搵蒜蓉。',
    'Thôo-sún-tàng tio̍h khǹg ping-siunn, ùn suàn-jiông.',
    '土笋冻要放冰箱，蘸蒜蓉。',
    '饮食',
  ],
  [
    '卤面的卤着沓沓仔煮，袂使急。',
    'Lóo-mī ê lóo tio̍h ta̍uh-ta̍uh-á tsú, bē-sái kip.',
    '卤面的卤要慢慢煮，急不得。',
    '饮食',
  ],
  [
    '糜傷烫，囥咧凉一下才食。',
    'Muê siunn thǹg, khǹg--leh liâng tsi̍t-ē tsiah tsia̍h.',
    '粥太烫，放凉一会儿再吃。',
    '饮食',
  ],
  [
    '作业写了未？写了才会使看电视。',
    'Tsok-gia̍p siá liáu buē? Siá liáu tsiah ē-sái khuànn tiān-sī.',
    '作业写完没？写完才能看电视。',
    '学堂',
  ],
  [
    '伊数学考九十八，欢喜甲跳起来。',
    'I sòo-ha̍k khó káu-tsa̍p-peh, huann-hí kah thiàu--khí-lâi.',
    '他数学考九十八，高兴得跳起来。',
    '学堂',
  ],
  [
    '外口有人揤电铃，你去看一下。',
    'Guā-kháu ū lâng tshi̍h tiān-lîng, lí khì khuànn tsi̍t-ē.',
    '外面有人按门铃，你去看一下。',
    '家常',
  ],
  ['锁匙我囥佇鞋柜面顶。', 'Só-sî guá khǹg tī ê-kuī bīn-tíng.', '钥匙我放在鞋柜上面。', '家常'],
  ['衫曝燋矣，收入来拗予好。', 'Sann pha̍k-ta--ah, siu--ji̍p-lâi áu hōo hó.', '衣服晒干了，收进来叠好。', '家常'],
  [
    '电视细声淡薄，隔壁咧歇睏。',
    'Tiān-sī sè-siann tām-po̍h, keh-piah teh hioh-khùn.',
    '电视小声些，隔壁在休息。',
    '家常',
  ],
] as const

/** Short words a speaker puts before a sentence: characters, romanised, Mandarin. They name nobody. */
const openings = [
  ['是啦，', 'Sī--lah, ', '是啊，'],
  ['你听咧，', 'Lí thiann--leh, ', '你听，'],
  ['我讲予你知，', 'Guá kóng hōo lí tsai, ', '我告诉你，'],
  ['啊，', 'Ah, ', '啊，'],
] as const

const hokkienSpeech: DemoListing = {
  key: 'hokkien-speech-corpus',
  provider: 'zhangsheng-speech-institute',
  listedDaysAgo: 310,
  updatedDaysAgo: 13,
  lagDays: 40,
  content: {
    kind: 'HQ_DATASET',
    title: t(
      '闽南语口语语音转写语料（漳泉厦三腔）',
      'Spoken Hokkien with transcription: Zhangzhou, Quanzhou and Xiamen',
    ),
    summary: t(
      '1,260 小时闽南语口语，汉字、台罗与普通话三行对照，用于语音识别、合成与方言服务。',
      '1,260 hours of spoken Hokkien in three lines—characters, romanisation, Mandarin—for recognition, synthesis and dialect services.',
    ),
    description: t(
      '412 位发音人分属漳州、泉州、厦门三腔，18 至 82 岁，男女各半，六十岁以上占四成。录音 48 kHz/24 bit，包含看图说话、问答、讲古和两人闲谈四种语体，闲谈占 55%。转写用推荐汉字与台罗拼音并列，语流变调标本调，另给普通话意译；每段由两名母语标注员对听。发音人只以代号、腔口、年龄段和性别表示，逐人签有训练授权并可撤回。交付用加密硬盘，密钥另行发放。公开样例只含转写、腔口、话题和年龄段，不含录音和发音人代号。',
      '412 speakers of the accents of Zhangzhou, Quanzhou and Xiamen, aged 18 to 82, half of them women, four in ten over sixty. 48 kHz/24 bit; picture telling, question and answer, story telling and talk between two, the last being 55%. Characters and romanisation side by side with citation tones, and a Mandarin rendering; two native annotators listen to each segment. Speakers appear as a code, accent, age band and sex; each has agreed to training and may withdraw. Delivered on an encrypted disk, the key sent separately. The public sample holds transcripts, accents, topics and age bands: no sound and no speaker codes.',
    ),
    keywords: {
      zh: ['闽南语', '方言', '语音识别', '台罗', '语料'],
      en: ['Hokkien', 'Southern Min', 'ASR', 'TTS', 'corpus'],
    },
    topic: t('方言语音', 'Dialect speech'),
    industries: ['R', 'I'],
    fields: ['CULTURE_TOURISM', 'EDUCATION'],
    zones: ['TOURISM'],
    scenarios: [
      t('方言语音助手', 'Dialect voice assistants'),
      t('适老服务热线', 'Hotlines for the elderly'),
      t('方言保护与教学', 'Preserving and teaching'),
    ],
    targetUsers: [t('语音企业', 'Speech companies'), t('高校', 'Universities')],
    version: '3.1.0',
    support: t(
      '提供切分脚本、发音词典（4.6 万条）与基线模型。',
      'Segmentation scripts, a lexicon of 46,000 entries and a baseline are supplied.',
    ),
    dictionary: recordFields,
    recordCount: 1_018_400,
    storageBytes: gb(652),
    incrementBytes: gb(21),
    fileCount: 1_018_412,
    formats: ['AUDIO', 'JSONL'],
    encoding: 'UTF-8',
    languages: ['nan', 'zh'],
    timeStart: '2019-03-01',
    frequency: 'HALF',
    regions: ['350600', '350500', '350200'],
    coverage: t(
      '漳州 11 个、泉州 12 个、厦门 6 个县区采样',
      'Sampled in 11 counties of Zhangzhou, 12 of Quanzhou and 6 of Xiamen',
    ),
    granularity: t('一段话语一条，平均 4.5 秒', 'One utterance a record, 4.5 seconds on average'),
    sourceKinds: ['OWN'],
    sourceDetail: t('自录，签有录音与训练授权。', 'Recorded by us with licences for recording and training.'),
    lineage: t(
      '录音 → 切分 → 双人转写 → 对听仲裁 → 匿名检查（剔除人名、号码）。',
      'Recorded, segmented, transcribed twice, adjudicated by ear, checked for names and numbers.',
    ),
    rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
    dataIp: {
      number: '示例数知登字 2024-00902',
      holder: t('漳声方言语音研究院', 'Zhangsheng Institute of Dialect Speech'),
      issuer: t('数据知识产权登记机构（示例）', 'Data IP registry (example)'),
      issued: '2024-06-17',
      expires: '2027-06-16',
    },
    subjects: ['PERSONAL', 'ORGANISATION'],
    grade: 'G3',
    processing: 'LABEL',
    gradeImpacts: [impact('INDIVIDUAL', 'SERIOUS', '嗓音可被用于冒充或仿声', 'A voice can be imitated')],
    personal: {
      contains: true,
      types: [
        t('语音录音（不提取声纹）', 'Voice recordings, no voiceprints extracted'),
        t('年龄段、性别、腔口', 'Age band, sex, accent'),
      ],
      persons: 412,
      anonymised: false,
      basis: 'SEPARATE_CONSENT',
      sensitive: false,
      minors: false,
    },
    protections: ['MASKING', 'ENCRYPTION', 'WATERMARK', 'ACCESS_CONTROL', 'AUDIT'],
    crossBorder: 'CONTRACT',
    quality: {
      scores: [
        { dimension: 'CONFORMITY', score: 99.6 },
        { dimension: 'COMPLETENESS', score: 99.1 },
        { dimension: 'ACCURACY', score: 97.4 },
        { dimension: 'CONSISTENCY', score: 95.9 },
      ],
      method: t(
        '抽听 1%，字准 97.4%、音节准 96.8%。',
        '1% listened to: 97.4% of characters and 96.8% of syllables right.',
      ),
      assessed: '2025-09-10',
    },
    qualityReport: {
      number: 'PZ-HQ-2025-0081',
      body: t('朴准数据质量评价有限公司', 'Puzhun Data Quality Evaluation Co., Ltd.'),
      issued: '2025-09-24',
      expires: '2027-09-23',
    },
    hq: {
      type: 'INDUSTRY',
      modalities: ['AUDIO', 'TEXT'],
      tasks: [
        t('语音识别', 'Speech recognition'),
        t('语音合成', 'Speech synthesis'),
        t('方言翻译', 'Dialect translation'),
      ],
      stages: ['PRETRAIN', 'SFT', 'EVAL'],
      annotation: {
        method: 'MANUAL',
        annotator: 'PROFESSIONAL',
        labels: [t('腔口', 'Accent'), t('语体', 'Style'), t('话题', 'Topic')],
        review: t('双人转写、第三人对听', 'Transcribed twice, a third listens'),
        agreement: 0.93,
      },
      scores: { document: 97, data: 96.4, model: 94.9 },
      syntheticShare: 0,
      limitations: t(
        '龙岩、潮汕腔未收；噪声环境不足 5%。',
        'Accents of Longyan and Chaoshan are not included; noisy settings are under 5%.',
      ),
    },
    deliveryModes: ['SANDBOX', 'OFFLINE'],
    deliveryDays: 10,
    trial: t('10 小时评测集在沙箱内试用 14 天。', 'Ten hours may be tried for 14 days in the sandbox.'),
    offers: [
      { model: 'ONEOFF', title: t('全量商业授权', 'Full set, commercial'), price: yuan(480_000), unit: 'ITEM' },
      {
        model: 'PER_UNIT',
        title: t('按小时选购', 'By the hour'),
        price: yuan(520),
        unit: 'HOUR',
        note: t('100 小时起', '100 hours or more'),
      },
      { model: 'FREE', title: t('公益适老项目', 'Non-profit services for the elderly') },
    ],
    settlement: 'PER_ORDER',
    priceBasis: 'COST',
    taxRate: 6,
    invoice: t('增值税专用发票', 'Special VAT invoice'),
    terms: {
      ...ordinaryTerms,
      purposes: [t('语音模型训练与评测', 'Training and testing speech models')],
      forbidden: [t('克隆任一发音人的嗓音', 'Cloning a speaker’s voice'), t('声纹识别', 'Speaker identification')],
      buyerRequirements: t(
        '承诺按撤回清单在 30 日内删除对应片段；东盟地区的需方在交付前先订立个人信息出境标准合同。',
        'Segments on the withdrawal list are deleted within 30 days; buyers in ASEAN countries sign the standard contract for personal information sent abroad before delivery.',
      ),
      periodMonths: 36,
      derivative: true,
      modelTraining: true,
      afterTerm: 'DELETE',
      territory: ['X-CN', 'X-ASEAN'],
    },
    useCases: [
      t(
        '一条适老热线接入其识别模型后，七十岁以上来电的转人工率由 61% 降至 34%。',
        'A hotline for the elderly cut transfers to agents from 61% to 34% of callers over seventy.',
      ),
    ],
    files: [
      {
        name: 'nan_zhangzhou.tar',
        title: t('漳州腔', 'Zhangzhou'),
        format: 'ZIP',
        bytes: 231_402_118_144,
        rows: 372_100,
      },
      {
        name: 'nan_quanzhou.tar',
        title: t('泉州腔', 'Quanzhou'),
        format: 'ZIP',
        bytes: 226_018_445_312,
        rows: 349_700,
      },
      { name: 'nan_xiamen.tar', title: t('厦门腔', 'Xiamen'), format: 'ZIP', bytes: 189_730_217_984, rows: 296_600 },
      { name: 'lexicon.csv', title: t('发音词典', 'Lexicon'), format: 'CSV', bytes: 3_118_204, rows: 46_020 },
    ],
  },
  sample: {
    format: 'JSONL',
    rows: (random, time) => {
      const rows: SampleRow[] = []
      // Every phrase twice and some a third time, by speakers of another accent: once bare, once led into.
      for (let i = 1; i <= 210; i++) {
        const turn = Math.floor((i - 1) / phrases.length)
        const at = (i * 7 + turn * 11) % phrases.length
        const [words, sounds, meaning, topic] = phrases[at]!
        const accent = ['漳州腔', '泉州腔', '厦门腔'][(at + turn) % 3]!
        const age = random.weighted([
          ['18-35', 2],
          ['36-59', 4],
          ['60+', 4],
        ] as const)
        const [lead, leadRoman, leadMandarin] = turn === 0 ? ['', '', ''] : openings[(at + turn) % openings.length]!
        const han = lead + words
        const roman = lead === '' ? sounds : leadRoman + sounds.charAt(0).toLowerCase() + sounds.slice(1)
        const mandarin = leadMandarin + meaning
        const seconds = round(
          0.6 + roman.split(/[\s-]+/).length * random.decimal(0.24, 0.36, 3) + random.decimal(0.1, 0.6, 2),
          2,
        )
        const created = `${random.pick(['2021', '2022', '2023', '2024'])}-${pad(random.int(3, 12))}-${pad(random.int(1, 28))}`
        rows.push({
          id: `nan-${pad(i, 6)}`,
          rid: i % 2 === 0 && random.chance(0.5) ? [`nan-${pad(i - 1, 6)}`] : null,
          data_content: [
            {
              media_type: 'audio',
              content: `audio/${pad(i, 6)}.wav`,
              duration_s: seconds,
              sample_rate: 48000,
            },
            { media_type: 'text', content: han, script: '推荐汉字' },
            { media_type: 'text', content: roman, script: '台罗' },
            { media_type: 'text', content: mandarin, script: '普通话' },
          ],
          annotation: {
            label: [accent, topic, age],
            annotation_method: '人工标注',
            annotator: '专业标注员',
          },
          original_time: created,
          last_modified_time: time.day(0),
          version: '3.1.0',
          license: '商业授权',
          source: '自采',
          source_details: `录音批次 R${created.slice(0, 4)}-${pad(random.int(1, 40))}`,
          generated_data_indicator: 0,
        })
      }
      return rows
    },
  },
  history: [
    { version: '2.0.0', daysAgo: 310, change: t('首次上架，820 小时。', 'First listed with 820 hours.') },
    { version: '3.0.0', daysAgo: 110, change: t('新增厦门腔，统一台罗标注。', 'Xiamen added; romanisation unified.') },
  ],
  change: t(
    '按撤回清单删除 3 位发音人的 6.1 小时，新增 44 小时闲谈。',
    '6.1 hours of three speakers removed on withdrawal, 44 hours of talk added.',
  ),
}

export const hokkien: DemoListing[] = [hokkienSpeech]
