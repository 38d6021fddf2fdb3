/** Letters of other scripts in Latin ones, roughly as passports write them: comparison is by sound, not by letter. */
const CYRILLIC =
  'а a б b в v г g ґ g д d е e ё e є ie ж zh з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ў u ф f х kh ц ts ч ch ш sh щ shch ъ  ы y ь  э e ю iu я ia ђ dj ј j љ lj њ nj ћ c џ dz ѓ g ќ k ѕ dz';
const GREEK = 'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o';
const HEBREW =
  'א a ב b ג g ד d ה h ו v ז z ח h ט t י y כ k ך k ל l מ m ם m נ n ן n ס s ע a פ p ף p צ ts ץ ts ק k ר r ש sh ת t';
const ARABIC =
  'ا a أ a إ i آ a ء  ؤ o ئ e ب b پ p ت t ة a ث th ج j چ ch ح h خ kh د d ذ dh ر r ز z ژ zh س s ش sh ص s ض d ط t ظ z ع a غ gh ف f ق q ك k ک k گ g ل l م m ن n ه h و w ي i ی i ى a';
const DEVANAGARI =
  'अ a आ a इ i ई i उ u ऊ u ए e ऐ ai ओ o औ au क k ख kh ग g घ gh ङ n च ch छ chh ज j झ jh ञ n ट t ठ th ड d ढ dh ण n त t थ th द d ध dh न n प p फ ph ब b भ bh म m य y र r ल l व v श sh ष sh स s ह h ा a ि i ी i ु u ू u े e ै ai ो o ौ au ं n ः h';
const KHMER =
  'ក k ខ kh គ k ឃ kh ង ng ច ch ឆ chh ជ ch ឈ chh ញ nh ដ d ឋ th ឌ d ឍ th ណ n ត t ថ th ទ t ធ th ន n ប b ផ ph ព p ភ ph ម m យ y រ r ល l វ v ស s ហ h ឡ l អ a ា a ិ e ី i ឹ i ឺ eu ុ o ូ u ួ uo ើ aeu ឿ oea ៀ ie េ e ែ ae ៃ ai ោ ao ៅ au ំ m';
const THAI =
  'ก k ข kh ค kh ฆ kh ง ng จ ch ฉ ch ช ch ซ s ฌ ch ญ y ฎ d ฏ t ฐ th ฑ th ฒ th ณ n ด d ต t ถ th ท th ธ th น n บ b ป p ผ ph ฝ f พ ph ฟ f ภ ph ม m ย y ร r ล l ว w ศ s ษ s ส s ห h ฬ l อ o ฮ h า a ะ a ิ i ี i ึ ue ื ue ุ u ู u เ e แ ae โ o ไ ai ใ ai ำ am';
const KANA =
  'あ a い i う u え e お o か ka き ki く ku け ke こ ko さ sa し shi す su せ se そ so た ta ち chi つ tsu て te と to な na に ni ぬ nu ね ne の no は ha ひ hi ふ fu へ he ほ ho ま ma み mi む mu め me も mo や ya ゆ yu よ yo ら ra り ri る ru れ re ろ ro わ wa を o ん n が ga ぎ gi ぐ gu げ ge ご go ざ za じ ji ず zu ぜ ze ぞ zo だ da で de ど do ば ba び bi ぶ bu べ be ぼ bo ぱ pa ぴ pi ぷ pu ぺ pe ぽ po ゃ ya ゅ yu ょ yo っ ';
/** Characters that names are mostly made of, by their reading in Mandarin. */
const HAN = `wang王汪旺望 li李力丽莉利立黎理礼丽 zhang张章彰掌 liu刘柳流六 chen陈晨辰臣沉 yang杨阳洋扬羊 huang黄煌凰 zhao赵昭兆照 wu吴武伍午五 zhou周洲舟 xu徐许旭 sun孙 ma马玛 zhu朱竹珠祝 hu胡虎 guo郭国果 he何贺和荷河 lin林琳霖临 gao高 luo罗洛骆 zheng郑正政峥 liang梁亮良 xie谢 song宋松颂 tang唐汤 deng邓登 han韩涵寒 feng冯峰锋丰凤枫 cao曹操 peng彭鹏朋 zeng曾增 xiao肖晓小萧筱孝 tian田天甜 dong董东冬栋 pan潘盼 yuan袁远元媛源园苑 cai蔡才彩 jiang蒋江姜建匠将 yu于余玉宇雨瑜俞喻郁羽裕语 du杜 ye叶业 cheng程成诚承城 wei魏伟卫威薇微巍维韦蔚 su苏素 lu吕路陆鲁卢露璐 ding丁 ren任仁人 shen沈申深慎 yao姚瑶尧 qian钱倩前 cui崔翠 tan谭坛檀 fan范凡帆樊 shi石史师施士诗世 jia贾佳家嘉 xia夏霞侠 fu付傅福富芙 fang方芳房 zou邹 xiong熊雄 bai白柏 meng孟梦萌 qin秦琴勤 qiu邱秋丘 hou侯 yin尹银音殷 xue薛雪学 lei雷蕾磊 long龙隆 dai戴 mao毛茂 hao郝昊浩皓好 gong龚宫公功 shao邵少 wan万婉 qi齐琪奇祺启 kong孔 jie杰洁捷婕姐 xiu秀修 ying英颖莹营应樱 min敏民旻 jing静晶京敬景菁婧竞 qiang强 jun军君俊骏钧 yong勇永 yan艳燕颜严岩妍言彦延焰 juan娟 tao涛桃陶 ming明铭鸣 chao超 xin欣新鑫心馨昕辛信 hui慧辉惠会 hong红宏洪鸿虹弘 mei梅美媚 ling玲凌灵岭 ping平萍 gang刚钢 gui桂贵 lan兰岚蓝 hua华花桦 bo波博伯 bin斌彬宾 zhi志智芝之治 kai凯开 chun春纯 cong聪 da达大 fei飞菲斐 guang光广 hai海 jin金锦进晋瑾近今 ke可柯科 kun坤昆 lian莲连 man曼满 na娜 ning宁 qing清青庆晴卿 rong荣容蓉 rui瑞睿蕊 shan山珊善 shu淑树书舒 si思斯 ting婷庭亭 wen文雯温 xiang祥翔香向湘 xing星兴杏 ya雅亚 yi一义艺怡毅逸依仪易宜伊 you友 yue月悦越岳 yun云芸韵 ze泽则 zhen珍真振震镇 zhong中忠钟 zi子紫梓姿 jian健剑坚 ru如茹 sheng生胜盛 xuan轩萱璇 pei佩培 ni妮 rou柔 shuang双爽 ai爱艾 an安 bao宝保 bing冰兵 dan丹 di迪 duan段 e娥 gu顾 hang航 huan欢 kang康 lai来赖 le乐 mo莫 mu慕穆木 nan南楠 ou欧 quan全泉 sha莎沙 shuai帅 tai泰 tong童彤 xi喜希熙西 zong宗 zhuo卓`;

function lettersOf(...tables: readonly string[]): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const table of tables) {
    const words = table.split(' ');
    for (let index = 0; index + 1 < words.length; index += 2) letters.set(words[index] ?? '', words[index + 1] ?? '');
  }
  return letters;
}

function readingsOf(table: string): ReadonlyMap<string, string> {
  const readings = new Map<string, string>();
  for (const [, sound = '', characters = ''] of table.matchAll(/([a-z]+)([^a-z\s]+)/gu)) {
    for (const character of characters) if (!readings.has(character)) readings.set(character, sound);
  }
  return readings;
}

const LETTERS = lettersOf(CYRILLIC, GREEK, HEBREW, ARABIC, DEVANAGARI, KHMER, THAI, KANA);
const READINGS = readingsOf(HAN);
const OTHER = /[^\p{Script=Latin}\p{N}\s\p{P}]/u;
const IDEOGRAPH = /^\p{Script=Han}+$/u;

/** Is there a letter that is not Latin? */
export function isOtherScript(text: string): boolean {
  return OTHER.test(text);
}

/** The text in Latin letters as far as it is known how; what is unknown stays. Ideographs become words of their own. */
export function latinOf(text: string): string {
  if (!isOtherScript(text)) return text;
  let out = '';
  // Hangul decomposes into its letters, Cyrillic й must not lose its breve to the table's lookup.
  for (const character of text.toLowerCase().normalize('NFC')) {
    const reading = READINGS.get(character);
    if (reading !== undefined) out += ` ${reading} `;
    else out += LETTERS.get(katakanaToHiragana(character)) ?? hangul(character) ?? character;
  }
  return out.replace(/ +/gu, ' ').trim();
}

/** A name in ideographs says the family name first, and writes no spaces. */
export function isIdeographic(text: string): boolean {
  return IDEOGRAPH.test(text.replace(/[\s·・]+/gu, ''));
}

function katakanaToHiragana(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x30a1 && code <= 0x30f6 ? String.fromCodePoint(code - 0x60) : character;
}

const INITIALS = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const FINALS = ' k k k n n n t l k m p l l p l m p p t t ng t t k t p h'.split(' ');

function hangul(character: string): string | undefined {
  const index = (character.codePointAt(0) ?? 0) - 0xac00;
  if (index < 0 || index >= 11_172) return undefined;
  const initial = INITIALS[Math.floor(index / 588)] ?? '';
  return `${initial}${VOWELS[Math.floor((index % 588) / 28)] ?? ''}${FINALS[index % 28] ?? ''}`;
}
