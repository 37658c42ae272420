/** What the disputes are about: the categories of the ledger, how often each occurs, and how such rows are worded. */
export interface Matter {
  readonly category: string;
  readonly weight: number;
  /** Yuan, from and to; absent where nothing is usually claimed. */
  readonly amount?: readonly [from: number, to: number];
  /** More people than the two sides, e.g. the workers of a site. */
  readonly crowd?: number;
  /** `甲` and `乙` stand for the two sides. */
  readonly wordings: readonly string[];
}

export const matters: readonly Matter[] = [
  { category: "邻里", weight: 270, wordings: ["甲与邻居乙因地界发生纠纷", "甲家的羊踩踏了乙家的蔬菜，双方发生争执", "甲与乙因院落排水问题发生口角", "甲与乙因巷道堆放柴草发生争执", "甲与乙因相邻墙体归属发生纠纷"] },
  { category: "婚姻家庭", weight: 190, amount: [10000, 120000], wordings: ["甲与丈夫因家庭琐事发生争吵", "甲与乙因彩礼返还发生纠纷", "甲兄弟之间因赡养老人发生纠纷", "甲与乙因离婚后子女抚养费发生纠纷"] },
  { category: "山林土地", weight: 120, amount: [1000, 30000], wordings: ["甲与乙因承包地流转费发生纠纷", "甲与乙因耕地边界发生纠纷", "甲与乙因退耕地补助归属发生争议"] },
  { category: "房屋宅基地", weight: 85, amount: [5000, 80000], wordings: ["甲与乙因宅基地界址发生纠纷", "甲与乙因房屋翻建影响采光发生争执", "甲与乙因老宅析产发生纠纷"] },
  { category: "拖欠农民工工资", weight: 70, amount: [5000, 260000], crowd: 24, wordings: ["甲等人反映某某工程队拖欠工资", "甲反映包工头乙拖欠务工工资", "甲等人反映某某合作社拖欠季节工工资"] },
  { category: "合同", weight: 55, amount: [2000, 150000], wordings: ["甲与乙因马铃薯购销合同发生纠纷", "甲与乙因建房承揽合同发生纠纷", "甲与乙因借款到期未还发生纠纷"] },
  { category: "损害赔偿", weight: 50, amount: [500, 40000], wordings: ["甲与乙因饮酒后推搡致轻微伤赔偿发生纠纷", "甲家的狗咬伤乙，双方因医药费发生纠纷", "甲与乙因农机损坏赔偿发生纠纷"] },
  { category: "道路交通事故", weight: 40, amount: [800, 60000], wordings: ["甲与乙因三轮车刮擦赔偿发生纠纷", "甲与乙因交通事故误工费发生争议"] },
  { category: "征地拆迁", weight: 32, amount: [20000, 300000], crowd: 12, wordings: ["甲等人对征地补偿面积有异议", "甲与乙因征地补偿款分配发生纠纷"] },
  { category: "生产经营", weight: 28, amount: [2000, 80000], wordings: ["甲与乙因灌溉用水先后发生纠纷", "甲与乙因合伙养牛分红发生纠纷"] },
  { category: "消费", weight: 20, amount: [100, 8000], wordings: ["甲与某某商店因农资质量发生纠纷", "甲与某某手机店因退货发生纠纷"] },
  { category: "物业", weight: 12, amount: [300, 5000], wordings: ["甲与物业公司因漏水维修发生纠纷", "甲与物业公司因收费标准发生纠纷"] },
  { category: "环境污染", weight: 8, wordings: ["甲等人反映某某养殖场气味扰民"], crowd: 10 },
  { category: "医疗", weight: 5, amount: [5000, 120000], wordings: ["甲与某某卫生院因诊疗费用发生纠纷"] },
  { category: "其他", weight: 15, wordings: ["甲与乙因摊位摆放发生争执", "甲与乙因网络群聊言语冲突发生纠纷"] },
];

const surnames = ["马", "王", "李", "张", "杨", "高", "苏", "田", "周", "刘"] as const;

/** Both sides of a wording, by surname and 某某 only: nobody real, nobody to be found. */
export function worded(wording: string, pick: <T>(from: readonly T[]) => T): string {
  const first = pick(surnames);
  const second = pick(surnames.filter((s) => s !== first));
  return wording.replace("甲", `${first}某某`).replace("乙", `${second}某某`);
}
