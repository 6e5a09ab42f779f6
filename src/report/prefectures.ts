/** A prefecture of Japan and its place in a map of equal tiles, column and row from the north-west, from 0. */
export interface Prefecture {
  /** JIS X 0401. */
  readonly code: string;
  readonly name: string;
  readonly english: string;
  readonly column: number;
  readonly row: number;
}

// biome-ignore format: it is read as a table.
const tiles: readonly (readonly [code: string, name: string, english: string, column: number, row: number])[] = [
  ['01', '北海道', 'Hokkaido', 12, 0],
  ['02', '青森県', 'Aomori', 12, 1],
  ['03', '岩手県', 'Iwate', 12, 2], ['04', '宮城県', 'Miyagi', 12, 3], ['05', '秋田県', 'Akita', 11, 2],
  ['06', '山形県', 'Yamagata', 11, 3], ['07', '福島県', 'Fukushima', 11, 4],
  ['08', '茨城県', 'Ibaraki', 12, 5], ['09', '栃木県', 'Tochigi', 11, 5], ['10', '群馬県', 'Gunma', 10, 5],
  ['11', '埼玉県', 'Saitama', 10, 6], ['12', '千葉県', 'Chiba', 12, 6], ['13', '東京都', 'Tokyo', 11, 6], ['14', '神奈川県', 'Kanagawa', 10, 7],
  ['15', '新潟県', 'Niigata', 10, 4], ['16', '富山県', 'Toyama', 9, 4], ['17', '石川県', 'Ishikawa', 8, 4], ['18', '福井県', 'Fukui', 7, 5],
  ['19', '山梨県', 'Yamanashi', 9, 6], ['20', '長野県', 'Nagano', 9, 5], ['21', '岐阜県', 'Gifu', 8, 5], ['22', '静岡県', 'Shizuoka', 9, 7],
  ['23', '愛知県', 'Aichi', 8, 6], ['24', '三重県', 'Mie', 7, 7],
  ['25', '滋賀県', 'Shiga', 7, 6], ['26', '京都府', 'Kyoto', 6, 6], ['27', '大阪府', 'Osaka', 5, 7], ['28', '兵庫県', 'Hyogo', 5, 6],
  ['29', '奈良県', 'Nara', 6, 7], ['30', '和歌山県', 'Wakayama', 6, 8],
  ['31', '鳥取県', 'Tottori', 4, 6], ['32', '島根県', 'Shimane', 3, 6], ['33', '岡山県', 'Okayama', 4, 7], ['34', '広島県', 'Hiroshima', 3, 7],
  ['35', '山口県', 'Yamaguchi', 2, 7],
  ['36', '徳島県', 'Tokushima', 5, 10], ['37', '香川県', 'Kagawa', 5, 9], ['38', '愛媛県', 'Ehime', 4, 9], ['39', '高知県', 'Kochi', 4, 10],
  ['40', '福岡県', 'Fukuoka', 1, 8], ['41', '佐賀県', 'Saga', 0, 8], ['42', '長崎県', 'Nagasaki', 0, 9], ['43', '熊本県', 'Kumamoto', 1, 9],
  ['44', '大分県', 'Oita', 2, 9], ['45', '宮崎県', 'Miyazaki', 2, 10], ['46', '鹿児島県', 'Kagoshima', 1, 10], ['47', '沖縄県', 'Okinawa', 0, 11],
];

export const prefectures: readonly Prefecture[] = tiles.map(
  ([code, name, english, column, row]) => ({ code, name, english, column, row }),
);

/** 東京 for 東京都: as it stands on a map. 北海道 stays whole. */
export function shortName(name: string): string {
  return name === '北海道' ? name : name.replace(/[都府県]$/, '');
}
