import { laws, type Law } from "./laws.ts";
import { checkCodes, checkFiles, pageOfCode } from "./repository.ts";

interface Data {
  readonly laws: readonly Law[];
  /** Where the codes stand in the reference. */
  readonly pages: Readonly<Record<string, string | undefined>>;
}
declare const data: Data;
export { data };

export default {
  load(): Data {
    const codes = laws.flatMap(({ refuses }) => refuses.flatMap((refusal) => refusal.codes ?? []));
    checkCodes(codes);
    checkFiles(laws.flatMap(({ proof }) => proof));
    return { laws, pages: Object.fromEntries(codes.map((code) => [code, pageOfCode(code)])) };
  },
};
