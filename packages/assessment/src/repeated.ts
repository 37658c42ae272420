/** Where an id stands again in a list, and where it stood first. */
export interface Repeated {
  readonly id: string;
  readonly at: number;
  readonly first: number;
}

/** Every place at which an id of a list stands again. What is counted, paid or appraised twice is refused, so each list is asked this. */
export function repeated(ids: readonly string[]): readonly Repeated[] {
  const places = new Map<string, number>();
  const found: Repeated[] = [];
  ids.forEach((id, at) => {
    const first = places.get(id);
    if (first === undefined) places.set(id, at);
    else found.push({ id, at, first });
  });
  return found;
}
