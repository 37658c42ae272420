import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packagesOf, pnpm } from "../pack/packages.mjs";

/** What a user installs with the packages has to be under one of these. */
const atRunTime = ["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD"];

/** Tools stay here and are not passed on, so more is allowed; the licence has to be known and let anybody use the thing. */
const forTools = [...atRunTime, "BlueOak-1.0.0", "CC0-1.0", "MPL-2.0", "Python-2.0", "Unlicense", "WTFPL"];

/** Tools that the lists do not cover, and why they may stay. */
const exceptions = {
  elkjs: "EPL-2.0: lays out diagrams for mermaid, in the site only",
  khroma: "MIT by its licence file; its manifest names none",
  speakingurl: "BSD-3-Clause by its licence file; its manifest says BSD",
};

/** An SPDX expression: one of the alternatives has to be allowed, with all its parts. */
const allows = (list, expression) => expression.replaceAll(/[()]/g, "").split(" OR ").some((way) => way.split(" AND ").every((licence) => list.includes(licence.trim())));

const licenceOf = ({ licenses = [] }) => licenses.map(({ license, expression }) => expression ?? license.id ?? license.name).join(" AND ") || "none";

/** The dependencies of the bill as rows of the page: name, range, licence, rooms that need it. */
function rowsOf(bill, repository) {
  const packages = packagesOf(repository).map(({ manifest }) => manifest);
  return bill.components
    .filter(({ name }) => !packages.some((own) => own.name === name))
    .map((component) => {
      const rooms = packages.filter(({ dependencies = {} }) => component.name in dependencies);
      const ranges = [...new Set(rooms.map(({ dependencies }) => dependencies[component.name]))];
      return [component.name, ranges.join(" and ") || "of a dependency", licenceOf(component), rooms.map(({ name }) => name.replace("@fengqiao/", "")).join(", ")];
    });
}

/** What a user would install that is not under an allowed licence, and where `docs/licences.md` says something else. */
export function runTimeProblems(bill, repository) {
  const rows = rowsOf(bill, repository);
  const told = readFileSync(join(repository, "docs/licences.md"), "utf8").split("\n").filter((line) => line.startsWith("| `"));
  const lines = rows.map(([name, ...rest]) => `| ${[`\`${name}\``, ...rest].join(" | ")} |`);
  return [
    ...rows.filter(([, , licence]) => !allows(atRunTime, licence)).map(([name, , licence]) => `${name} is under ${licence}`),
    ...lines.filter((line) => !told.some((one) => one.startsWith(line))).map((line) => `docs/licences.md lacks the row ${line}`),
    ...told.filter((one) => !lines.some((line) => one.startsWith(line))).map((one) => `docs/licences.md has a row too many: ${one}`),
  ];
}

/** The same for the tools. */
export async function toolProblems(repository) {
  const byLicence = JSON.parse(await pnpm(["licenses", "list", "--json"], { cwd: repository }));
  const found = Object.entries(byLicence).filter(([licence]) => !allows(forTools, licence)).flatMap(([licence, list]) => list.map(({ name }) => ({ name, licence })));
  return {
    problems: found.filter(({ name }) => !(name in exceptions)).map(({ name, licence }) => `${name} is under ${licence}`),
    excepted: found.filter(({ name }) => name in exceptions).map(({ name }) => `${name}: ${exceptions[name]}`),
    counted: Object.values(byLicence).reduce((sum, list) => sum + list.length, 0),
  };
}
