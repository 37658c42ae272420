import { byteCells, numberAt, numberCell, PLACES, type Cells, type Column, type Fact } from "@fengqiao/criteria";
import { OUTSIDE } from "./answers.ts";
import type { Program } from "../compile/program.ts";
import type { LinearRow } from "./score-linear.ts";

/** Columns by the names of their fields; a fact without one is missing everywhere. */
export type ColumnsByName = Readonly<Record<string, Column | undefined>>;

/** Reads columns row by row: the cells of each. */
export function cellReader(program: Program, columns: ColumnsByName): (row: number) => readonly number[] {
  const readers = program.cells.map((cells) => cellAt(cells, columns[cells.field]));
  return (row) => readers.map((read) => read(row));
}

function cellAt(cells: Cells, column: Column | undefined): (row: number) => number {
  if (!column) return () => 0;
  const { numbers, places, bytes } = column;
  if (numbers) return (row) => numberCell(cells.cuts, numbers, numbers[row] ?? 0);
  if (places) return (row) => (places[row] === PLACES.outside ? OUTSIDE : (places[row] ?? 0));
  const ofByte = byteCells(cells);
  return (row) => ofByte[bytes?.[row] ?? 0] ?? OUTSIDE;
}

/** The same for a card with linear parts, with the values of the numbers besides. */
export function linearRows(program: Program, columns: ColumnsByName): (row: number) => LinearRow {
  const cellsAt = cellReader(program, columns);
  const numbers = program.cells.flatMap(({ field, definition }) => {
    const column = definition.kind === "integer" || definition.kind === "decimal" ? columns[field] : undefined;
    return column ? [{ field, column }] : [];
  });
  return (row) => {
    const facts: Record<string, Fact | undefined> = {};
    for (const { field, column } of numbers) facts[field] = numberAt(column, row);
    return { cells: cellsAt(row), facts };
  };
}
