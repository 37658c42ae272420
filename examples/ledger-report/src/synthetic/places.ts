/**
 * The nineteen townships of Xiji, one police station each (the published figure is 19 stations). The weights follow no
 * statistic: they only make the county seat busier. Village names are made up, but for the one of the published case.
 */
export interface Area {
  readonly township: string;
  readonly station: string;
  readonly weight: number;
}

const townships: readonly (readonly [township: string, weight: number])[] = [
  ["吉强镇", 34], ["兴隆镇", 16], ["平峰镇", 12], ["将台堡镇", 17], ["新营乡", 11], ["红耀乡", 7], ["田坪乡", 8],
  ["马建乡", 9], ["震湖乡", 8], ["兴平乡", 7], ["西滩乡", 8], ["王民乡", 7], ["什字乡", 10], ["马莲乡", 9],
  ["硝河乡", 10], ["偏城乡", 9], ["沙沟乡", 8], ["白崖乡", 8], ["火石寨乡", 7],
];

export const areas: readonly Area[] = townships.map(([township, weight]) => ({ township, station: `${township.slice(0, -1)}派出所`, weight }));

export const villages: readonly string[] = [
  "上湾村", "下湾村", "东坡村", "西坡村", "前沟村", "后沟村", "新庄村", "大庄村", "阳洼村", "阴洼村", "川口村", "梁家坪村", "堡子村", "双泉村",
];
