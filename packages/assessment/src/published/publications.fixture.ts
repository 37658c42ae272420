import { label, type SourceRegister } from "@fengqiao/model";
import { standardSources } from "../standard/standard-sources.ts";
import type { Publication, PublishedStatement } from "./statement.ts";

/** What the texts publish, transcribed as it stands there: no statement says whether it is right. */
type Of<K extends PublishedStatement["kind"]> = Extract<PublishedStatement, { kind: K }>;
const exact = { as: "exact" } as const;

const count = (id: string, zh: string, en: string, value: number | string, unit: string, source: string, more: Partial<Pick<Of<"count">, "reading" | "quantity">> = {}): Of<"count"> => ({ kind: "count", id, label: label(zh, en), value: String(value), unit, reading: exact, src: source, ...more });
const list = (id: string, zh: string, en: string, items: readonly string[], quantity: string, source: string): Of<"list"> => ({ kind: "list", id, label: label(zh, en), items, unit: "项", quantity, src: source });
const rate = (id: string, zh: string, en: string, source: string, more: Partial<Pick<Of<"rate">, "numerator" | "denominator" | "text" | "reading">>): Of<"rate"> => ({ kind: "rate", id, label: label(zh, en), reading: exact, src: source, ...more });
const ratio = (id: string, zh: string, en: string, source: string, numerator: string, denominator: string, text?: string): Of<"ratio"> => ({ kind: "ratio", id, label: label(zh, en), src: source, numerator, denominator, ...(text !== undefined && { text }) });
const sum = (id: string, zh: string, en: string, source: string, parts: readonly string[], total?: string): Of<"sum"> => ({ kind: "sum", id, label: label(zh, en), src: source, parts, ...(total !== undefined && { total }) });
const difference = (id: string, zh: string, en: string, source: string, from: string, minus: string): Of<"difference"> => ({ kind: "difference", id, label: label(zh, en), src: source, from, minus });
const part = (id: string, zh: string, en: string, source: string, some: string, whole: string): Of<"part"> => ({ kind: "part", id, label: label(zh, en), src: source, part: some, whole });
const change = (id: string, zh: string, en: string, source: string, text: string): Of<"change"> => ({ kind: "change", id, label: label(zh, en), src: source, text, reading: exact });
const points = (id: string, zh: string, en: string, source: string, from: string, to: string, moved: string): Of<"points"> => ({ kind: "points", id, label: label(zh, en), src: source, from, to, points: moved });

export const xiji: Publication = {
  id: "xiji", title: label("西吉县1133工作机制", "Xiji 1133"), statements: [
    count("screened", "排查", "screened", 2953, "件", "xiji S053"), count("resolved", "化解", "resolved", 2942, "件", "xiji S053"),
    rate("resolution", "化解率", "resolution rate", "xiji S053", { numerator: "resolved", denominator: "screened", text: "99.6%" }),
    part("resolvedOfScreened", "化解属于排查", "resolved are among the screened", "xiji S053", "resolved", "screened"),
    difference("open", "未销号", "open", "xiji S051", "screened", "resolved"),
    rate("firstPetitions", "初信初访办结率", "first petitions", "xiji S053", { text: "100%" }),
    count("rooms", "驻所调解室", "station rooms", 19, "个", "xiji S010"), count("stations", "派出所", "police stations", 19, "个", "xiji S044"),
    rate("roomsPerStation", "调解室覆盖派出所", "rooms per station", "xiji S010", { numerator: "rooms", denominator: "stations" }),
    count("buildings", "楼栋", "buildings", 47100, "栋", "xiji S019", { reading: { as: "rounded", to: "100" } }), count("houses", "房屋", "houses", 89700, "套", "xiji S019", { reading: { as: "rounded", to: "100" } }), count("people", "人口", "people", 337500, "人", "xiji S019", { reading: { as: "rounded", to: "100" } }),
    ratio("housesPerBuilding", "每栋房屋", "houses per building", "xiji S019", "houses", "buildings", "1.904"), ratio("peoplePerHouse", "每套人口", "people per house", "xiji S019", "people", "houses", "3.763"),
    list("fourFixed", "四定", "the four fixed", ["责任领导", "责任人", "化解措施", "化解时限"], "四定", "xiji S050"), list("fiveNoLetGo", "五个不放过", "the five", ["问题", "隐患", "责任", "整改", "满意"], "五个不放过", "xiji S051"),
    count("fourFixedNamed", "四定之数", "four fixed by name", 4, "项", "xiji S050", { quantity: "四定" }), count("fiveNamed", "五个不放过之数", "five by name", 5, "项", "xiji S051", { quantity: "五个不放过" }),
  ],
};

const force = [["prefectureCadres", "州直干部", 1077], ["countyCadres", "县直干部", 2431], ["partyDelegates", "党代表", 447], ["deputies", "人大代表", 236], ["cppcc", "政协委员", 79], ["villageCommittees", "村两委", 1085], ["militia", "民兵", 59], ["gridChiefs", "网格长", 770], ["householdLeaders", "联户长", 1995]] as const;
const eight = ["基层党建", "文明村庄", "和谐寺庙", "十户联防", "两代表一委员", "党政干部", "民兵组织"];

export const lintan: Publication = {
  id: "lintan", title: label("临潭县枫桥式综治中心", "Lintan centres"), statements: [
    count("screened", "排查", "screened", 305, "件", "lintan S047"), count("resolved", "化解", "resolved", 291, "件", "lintan S047"),
    rate("resolution", "化解率", "resolution rate", "lintan S047", { numerator: "resolved", denominator: "screened", text: "95.4%" }),
    rate("above95", "95%以上", "95% or more", "lintan S019", { numerator: "resolved", denominator: "screened", text: "95%", reading: { as: "atLeast" } }),
    difference("open", "未化解", "open", "lintan S047", "screened", "resolved"),
    list("eightFirst", "“8+”各项（首次）", "8+ as first listed", eight, "“8+”的组成", "lintan S011"), list("eightSecond", "“8+”各项（再次）", "8+ as listed again", [...eight, "美丽家园"], "“8+”的组成", "lintan S035"),
    ...force.map(([id, zh, n]) => count(id, zh, id, n, "名", "lintan S038")), count("force", "“8+”力量", "8+ force", 8158, "名", "lintan S038"),
    sum("forceSum", "“8+”力量合计", "8+ force, summed", "lintan S038", force.map(([id]) => id), "force"),
    count("contactPoints", "法官联系点", "judge contact points", 147, "个", "lintan S043"), count("villages", "村社", "villages and communities", 149, "个", "lintan S044"),
    rate("contactCoverage", "法官联系点覆盖率", "contact point coverage", "lintan S043", { numerator: "contactPoints", denominator: "villages", text: "100%" }),
    count("workstations", "工作站", "workstations", 16, "个", "lintan S043"), count("townships", "乡镇", "townships", 16, "个", "lintan S019"), rate("workstationCoverage", "工作站覆盖率", "workstation coverage", "lintan S043", { numerator: "workstations", denominator: "townships", text: "100%" }),
    count("villageMediation", "村调委会", "village committees", 141, "个", "lintan S045"), count("communityMediation", "社区调委会", "community committees", 6, "个", "lintan S045"), count("industryMediation", "企事业及行业调委会", "industry committees", 5, "个", "lintan S045"),
    sum("mediation", "调委会合计", "committees", "lintan S045", ["villageMediation", "communityMediation", "industryMediation"]), sum("mediationBelow", "村社调委会", "village and community committees", "lintan S045", ["villageMediation", "communityMediation"], "contactPoints"),
    ratio("groupsPerGrid", "每格联防组", "groups per grid", "lintan S038", "householdLeaders", "gridChiefs", "2.591"),
  ],
};

export const xingsheng: Publication = {
  id: "xingsheng", title: label("兴胜镇党建网格", "Xingsheng grids"), statements: [
    count("residents", "服务居民", "residents", 11980, "人", "xingsheng S056"), count("workers", "网格员", "grid workers", 12, "人", "xingsheng S057"), ratio("residentsPerWorker", "每名网格员服务", "residents per worker", "xingsheng S057", "residents", "workers", "998.33"),
    count("membersFirst", "居民党员", "resident Party members", 48, "名", "xingsheng S053", { quantity: "居民党员" }), count("membersSecond", "居民党员", "resident Party members", 86, "名", "xingsheng S056", { quantity: "居民党员" }),
    count("inService", "在职党员", "in-service members", 29, "名", "xingsheng S056"),
  ],
};

export const liaocheng: Publication = {
  id: "liaocheng", title: label("聊城市人民调解", "Liaocheng mediation"), statements: [
    count("screened", "排查", "screened", 4779, "件", "liaocheng S007"), count("prevented", "预防", "prevented", 3491, "件", "liaocheng S007"), count("mediated", "调解", "mediated", 8505, "件", "liaocheng S007"), count("succeeded", "成功", "successful", 8279, "件", "liaocheng S007"),
    rate("success", "成功率", "success rate", "liaocheng S007", { numerator: "succeeded", denominator: "mediated", text: "98%" }), part("succeededOfMediated", "成功属于调解", "successes are among the mediated", "liaocheng S007", "succeeded", "mediated"),
    part("mediatedOfScreened", "调解属于排查", "mediated are among the screened", "liaocheng S007", "mediated", "screened"), rate("prevention", "预防率", "prevented of screened", "liaocheng S007", { numerator: "prevented", denominator: "screened" }),
    count("accepted", "受理", "accepted", 31924, "件", "liaocheng S028"), count("solved", "派遣解决", "dispatched and solved", 28334, "条", "liaocheng S028"), rate("events", "事件办结率", "event completion", "liaocheng S028", { numerator: "solved", denominator: "accepted" }), difference("eventsOpen", "未办结", "events open", "liaocheng S028", "accepted", "solved"),
    count("branches", "网格支部", "grid branches", 515, "个", "liaocheng S013"), count("committees", "社区党委", "community committees", 93, "个", "liaocheng S013"), count("general", "党总支", "general branches", 26, "个", "liaocheng S013"), sum("communities", "社区", "communities", "liaocheng S013", ["committees", "general"]),
  ],
};

export const donge: Publication = {
  id: "donge", title: label("东阿县3+N", "Dong'e 3+N"), statements: [
    count("screened", "排查", "screened", 3915, "起", "donge S070"), count("mediated", "调处", "mediated", 3509, "件", "donge S076", {}), count("succeeded", "成功", "successful", 3424, "件", "donge S076"),
    rate("success", "成功率", "success rate", "donge S076", { numerator: "succeeded", denominator: "mediated", text: "97.6%" }), rate("takenUp", "调处率", "taken up", "donge S076", { numerator: "mediated", denominator: "screened" }), rate("resolution", "化解率", "of the screened", "donge S076", { numerator: "succeeded", denominator: "screened" }),
    part("mediatedOfScreened", "调处属于排查", "mediated are among the screened", "donge S076", "mediated", "screened"),
    change("batches", "上访批次", "petition batches", "donge S046", "-36.1%"), change("persons", "上访人次", "petition persons", "donge S046", "-33.3%"),
    list("fiveHave", "五有", "five-have", ["有组织", "有场所", "有设施", "有阵地", "有专人"], "五有", "donge S088"), list("six", "六落实", "six implementations", ["牌子", "职责", "任务", "经费", "制度", "奖惩"], "六落实", "donge S088"),
    count("fiveNamed", "五有之数", "five by name", 5, "项", "donge S088", { quantity: "五有" }), count("sixNamed", "六落实之数", "six by name", 6, "项", "donge S088", { quantity: "六落实" }),
  ],
};

export const shen: Publication = {
  id: "shen", title: label("莘县政群互动平台", "Shen platform"), statements: [
    count("reports", "监督举报", "supervision reports", 13, "条", "shen S111"), count("handled", "落实", "handled", 13, "条", "shen S111"), rate("reportsHandled", "落实率", "reports handled", "shen S111", { numerator: "handled", denominator: "reports", text: "100%" }),
    count("staff", "入驻人员", "resident staff", 390, "名", "shen S108", { reading: { as: "over" } }), count("issues", "解决问题", "solved issues", 406, "项", "shen S108"), ratio("issuesPerStaff", "人均解决", "issues per staff", "shen S108", "issues", "staff"),
  ],
};

export const jiangjin: Publication = {
  id: "jiangjin", title: label("江津区“津”事就地了", "Jiangjin"), statements: [
    count("screened", "排查", "screened", 30041, "件", "jiangjin S047"), count("resolved", "化解", "resolved", 29364, "件", "jiangjin S047"), count("grassroots", "基层化解", "resolved at the grass roots", 29132, "件", "jiangjin S047"),
    rate("resolution", "化解率", "resolution rate", "jiangjin S047", { numerator: "resolved", denominator: "screened", text: "97.75%" }), rate("grassrootsResolution", "基层化解率", "grassroots rate", "jiangjin S047", { numerator: "grassroots", denominator: "screened", text: "96.97%" }),
    rate("grassrootsOfResolved", "基层占已化解", "grass roots of resolved", "jiangjin S047", { numerator: "grassroots", denominator: "resolved" }), part("grassrootsOfAll", "基层属于化解", "grass roots are among the resolved", "jiangjin S047", "grassroots", "resolved"),
    difference("open", "未化解", "open", "jiangjin S047", "screened", "resolved"), difference("above", "基层以上", "above the grass roots", "jiangjin S047", "resolved", "grassroots"),
    count("villageAndGrid", "村社和网格层级解决", "solved at village and grid", 15000, "件", "jiangjin S039", { reading: { as: "about" } }), part("villageOfGrassroots", "村社网格属于基层", "village and grid are among the grass roots", "jiangjin S039", "villageAndGrid", "grassroots"),
    points("participation", "群众参与率", "participation", "jiangjin S040", "68.8%", "100%", "31.2"), points("satisfaction", "满意率", "satisfaction", "jiangjin S040", "66.90%", "99.78%", "32.88"),
    rate("safety", "安全感指数", "safety index", "jiangjin S003", { text: "98.76%" }), rate("safetyAbove", "满意度98%以上", "satisfaction above 98 %", "jiangjin S003", { text: "98%", reading: { as: "atLeast" } }),
    change("crimes", "刑事案件", "criminal cases", "jiangjin S028", "-34.5%"), change("petitions", "信访", "petitions", "jiangjin S028", "-60%"), change("disputes", "纠纷数量", "disputes", "jiangjin S041", "-35.2%"), change("cases", "纠纷类治安案件", "dispute-type cases", "jiangjin S028", "-9.43%"),
    count("household", "十户联防户数", "households of a ten-household group", 10, "户", "jiangjin S024"), { kind: "norm", id: "microGridSize", label: label("微网格50—80户", "micro-grid of 50 to 80"), src: "jiangjin S024", figure: "household", min: "50", max: "80" },
    count("sessions", "院坝会", "courtyard meetings", 4000, "场", "jiangjin S050", { reading: { as: "over" } }), count("attendance", "人次", "attendance", 63000, "人次", "jiangjin S050", { reading: { as: "over" } }), count("problems", "问题", "problems", 3000, "个", "jiangjin S050", { reading: { as: "about" } }),
    ratio("attendancePerSession", "场均人次", "attendance per session", "jiangjin S050", "attendance", "sessions"), ratio("problemsPerSession", "场均问题", "problems per session", "jiangjin S050", "problems", "sessions"),
    count("microGrids", "微网格", "micro-grids", 10620, "个", "jiangjin S024"),
  ],
};

const kinds = [["trivial", "生活琐事", 51], ["emotional", "情感", 21], ["loans", "借贷", 20], ["commercial", "经营", 14], ["neighbours", "邻里", 11], ["colleagues", "同事", 8], ["others", "其他", 9]] as const;

/** A published study of disputes that turned criminal in one district, 2017–2019. */
export const criminalStudy: Publication = {
  id: "criminalStudy", title: label("民转刑案件分析", "disputes that turned criminal"), statements: [
    count("cases", "案件", "cases", 137, "件", "criminalStudy"), ...kinds.map(([id, zh, n]) => count(id, zh, id, n, "件", "criminalStudy")),
    sum("kinds", "各类合计", "all kinds", "criminalStudy", kinds.map(([id]) => id), "cases"), rate("trivialShare", "琐事占比", "trivial matters", "criminalStudy", { numerator: "trivial", denominator: "cases", text: "39%" }),
  ],
};

/** Another county's study, whose numbers agree. */
export const mediatedStudy: Publication = {
  id: "mediatedStudy", title: label("邻里纠纷引发刑案调研", "crimes from neighbour disputes"), statements: [
    count("crimes", "案件", "cases", 115, "件", "mediatedStudy"), count("mediated", "曾经调解", "had been mediated", 28, "件", "mediatedStudy"), count("failed", "调解未成", "failed", 13, "件", "mediatedStudy"), count("relapsed", "调成后反复", "succeeded, then relapsed", 15, "件", "mediatedStudy"),
    rate("mediatedShare", "曾经调解占比", "had been mediated", "mediatedStudy", { numerator: "mediated", denominator: "crimes", text: "24%" }), sum("outcomes", "调解结果", "outcomes", "mediatedStudy", ["failed", "relapsed"], "mediated"),
  ],
};

/** Pay per case in Gaotai 2018: 100, 200 and 300 yuan. */
export const gaotai: Publication = {
  id: "gaotai", title: label("高台县以案定补", "Gaotai per-case subsidy"), statements: [
    count("simple", "简易", "simple", 1631, "件", "gaotai"), count("ordinary", "一般", "ordinary", 87, "件", "gaotai"), count("major", "重大", "major", 9, "件", "gaotai"), count("all", "合计", "all", 1727, "件", "gaotai"), sum("cases", "件数", "cases", "gaotai", ["simple", "ordinary", "major"], "all"),
    count("simpleYuan", "简易金额", "simple, yuan", 163100, "元", "gaotai"), count("ordinaryYuan", "一般金额", "ordinary, yuan", 17400, "元", "gaotai"), count("majorYuan", "重大金额", "major, yuan", 2700, "元", "gaotai"), count("paid", "发放", "paid", 183200, "元", "gaotai"), sum("paidSum", "金额", "paid, summed", "gaotai", ["simpleYuan", "ordinaryYuan", "majorYuan"], "paid"),
  ],
};

/** Huangshi: 842 of 869. */
export const huangshi: Publication = {
  id: "huangshi", title: label("黄石市调解", "Huangshi mediation"), statements: [count("mediated", "调解", "mediated", 869, "件", "huangshi"), count("succeeded", "成功", "successful", 842, "件", "huangshi"), rate("success", "成功率", "success rate", "huangshi", { numerator: "succeeded", denominator: "mediated", text: "96.9%" })],
};

export const publications: readonly Publication[] = [xiji, lintan, xingsheng, liaocheng, donge, shen, jiangjin, criminalStudy, mediatedStudy, gaotai, huangshi];

const { dengkou: _dengkou, dachuan: _dachuan, ...cited } = standardSources;
/** The texts that the statements cite. */
export const publicationSources: SourceRegister = {
  ...cited,
  shen: { basis: "stated", title: "莘县：政群互动平台", on: "2019-12-19" },
  criminalStudy: { basis: "stated", title: "民转刑案件分析", url: "https://jizihe.com/page/2021/0129/13643730.shtml" },
  mediatedStudy: { basis: "stated", title: "邻里纠纷引发刑事案件调研", url: "https://hunantoday.cn/news/xhn/202512/31103619.html" },
  gaotai: { basis: "stated", title: "高台县：以案定补（2018年）", url: "https://zyswzfw.gov.cn/Show/228039" },
  huangshi: { basis: "stated", title: "黄石市：人民调解月报（2016年8月）", url: "https://sfj.huangshi.gov.cn/xxgk_17/gknr/qt/sjfb/2019nyq/202102/t20210204_763413.html" },
};
