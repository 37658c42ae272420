import { describe, expect, it } from "vitest";
import { civilOfDay, dayNumber, FIRST_DAY, isoOfDay, isoWeekday, LAST_DAY, NO_DAY } from "./day-number.ts";

describe("days as numbers", () => {
  it("agree with Date on every day of five centuries around and at both ends", () => {
    const check = (from: number, to: number): void => {
      for (let day = from; day <= to; day++) {
        const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
        if (isoOfDay(day) !== iso || dayNumber(iso) !== day || isoWeekday(day) !== (new Date(day * 86_400_000).getUTCDay() + 6) % 7 + 1) expect([day, isoOfDay(day), dayNumber(iso)]).toEqual([day, iso, day]);
      }
    };
    check(-100_000, 100_000);
    check(FIRST_DAY, FIRST_DAY + 1000);
    check(LAST_DAY - 1000, LAST_DAY);
  });

  it("count on before the year 0", () => {
    expect(civilOfDay(FIRST_DAY - 1)).toEqual({ year: -1, month: 12, day: 31 });
  });

  it.each(["2021-02-30", "2021-02-29", "1900-02-29", "2021-04-31", "2021-00-01", "2021-13-01", "2021-01-00", "2021-01-32", "2021/01/01", "2021-1-01", " 2021-01-1", "2021-01-1 ", "2021-01-1:", "202a-01-01", "２０２１-01-01", "-021-01-01", "2021-01-01Z", ""])("refuse %j", (text) => {
    expect(dayNumber(text)).toBe(NO_DAY);
  });

  it.each([null, undefined, 20210101, ["2021-01-01"], {}])("refuse %j", (value) => {
    expect(dayNumber(value as string)).toBe(NO_DAY);
  });

  it("refuse every character that is no digit, in every place", () => {
    for (let code = 0; code < 0x180; code++) {
      const character = String.fromCharCode(code);
      if (character >= "0" && character <= "9") continue;
      for (const place of [0, 1, 2, 3, 5, 6, 8, 9]) expect(dayNumber("2021-11-11".slice(0, place) + character + "2021-11-11".slice(place + 1))).toBe(NO_DAY);
    }
  });
});
