const LIMITS = { depth: 32, nodes: 100_000 };

/**
 * A copy of authored data in which no object stands twice: whoever writes a chain in TypeScript gives two steps the same time limit
 * by one constant, and means two. What is too deep or too large, cycles included, comes back as it is, for the check that names it.
 */
export function unshare<T>(data: T): T {
  const seen = { nodes: 0, cut: false };
  const copy = (value: unknown, depth: number): unknown => {
    if (typeof value !== "object" || value === null) return value;
    seen.nodes += 1;
    if (depth > LIMITS.depth || seen.nodes > LIMITS.nodes) {
      seen.cut = true;
      return value;
    }
    if (Array.isArray(value)) return value.map((item) => copy(item, depth + 1));
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item, depth + 1)]));
  };
  const copied = copy(data, 1) as T;
  return seen.cut ? data : copied;
}
