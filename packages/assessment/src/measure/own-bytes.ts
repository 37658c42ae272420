/** The group of each row. */
export type GroupColumn = Uint8Array | Uint16Array | Uint32Array;

/** A column of which every byte is its own cell (a flag, a short code), and by what it is multiplied; without bytes it is missing everywhere. */
interface OwnBytes {
  readonly bytes: Uint8Array | undefined;
  readonly radix?: number;
}

/**
 * Counts rows by group and combination of up to four flags or short codes, in one plain loop for each number of columns: one index, one
 * counter. It answers `false`, and counts nothing, where there are other columns.
 */
export function countOwnBytes(group: GroupColumn, size: number, sources: readonly OwnBytes[], rows: number, histogram: Uint32Array): boolean {
  if (sources.some((source) => source.radix === undefined)) return false;
  const [a, b, c, d, ...more] = sources.flatMap(({ bytes, radix = 0 }) => (bytes ? [{ bytes, radix }] : []));
  if (more.length > 0) return false;
  if (!a) countNone(group, size, rows, histogram);
  else if (!b) countFlag(group, size, a.bytes, a.radix, rows, histogram);
  else if (!c) countPair(group, size, a.bytes, a.radix, b.bytes, b.radix, rows, histogram);
  else if (!d) countThree(group, size, a.bytes, a.radix, b.bytes, b.radix, c.bytes, c.radix, rows, histogram);
  else countFour(group, size, a.bytes, a.radix, b.bytes, b.radix, c.bytes, c.radix, d.bytes, d.radix, rows, histogram);
  return true;
}

function countNone(group: GroupColumn, size: number, rows: number, histogram: Uint32Array): void {
  for (let i = 0; i < rows; i++) {
    const at = Math.imul(group[i] ?? 0, size);
    histogram[at] = (histogram[at] ?? 0) + 1;
  }
}

function countFlag(group: GroupColumn, size: number, a: Uint8Array, aRadix: number, rows: number, histogram: Uint32Array): void {
  for (let i = 0; i < rows; i++) {
    const at = (Math.imul(group[i] ?? 0, size) + Math.imul(a[i] ?? 0, aRadix)) | 0;
    histogram[at] = (histogram[at] ?? 0) + 1;
  }
}

function countPair(group: GroupColumn, size: number, a: Uint8Array, aRadix: number, b: Uint8Array, bRadix: number, rows: number, histogram: Uint32Array): void {
  for (let i = 0; i < rows; i++) {
    const at = (Math.imul(group[i] ?? 0, size) + Math.imul(a[i] ?? 0, aRadix) + Math.imul(b[i] ?? 0, bRadix)) | 0;
    histogram[at] = (histogram[at] ?? 0) + 1;
  }
}

function countThree(group: GroupColumn, size: number, a: Uint8Array, aRadix: number, b: Uint8Array, bRadix: number, c: Uint8Array, cRadix: number, rows: number, histogram: Uint32Array): void {
  for (let i = 0; i < rows; i++) {
    const at = (Math.imul(group[i] ?? 0, size) + Math.imul(a[i] ?? 0, aRadix) + Math.imul(b[i] ?? 0, bRadix) + Math.imul(c[i] ?? 0, cRadix)) | 0;
    histogram[at] = (histogram[at] ?? 0) + 1;
  }
}

function countFour(group: GroupColumn, size: number, a: Uint8Array, aRadix: number, b: Uint8Array, bRadix: number, c: Uint8Array, cRadix: number, d: Uint8Array, dRadix: number, rows: number, histogram: Uint32Array): void {
  for (let i = 0; i < rows; i++) {
    const at = (Math.imul(group[i] ?? 0, size) + Math.imul(a[i] ?? 0, aRadix) + Math.imul(b[i] ?? 0, bRadix) + Math.imul(c[i] ?? 0, cRadix) + Math.imul(d[i] ?? 0, dRadix)) | 0;
    histogram[at] = (histogram[at] ?? 0) + 1;
  }
}
