/** Why the program stops: one clear sentence in both languages. Everything else is a finding in the report. */
export class Failure extends Error {
  readonly zh: string;
  readonly en: string;
  constructor(zh: string, en: string) {
    super(`${zh}\n${en}`);
    this.name = "Failure";
    this.zh = zh;
    this.en = en;
  }
}
