export const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];
