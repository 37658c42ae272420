import { entriesOfWorkspace } from "./checks/workspace.ts";
import { importOf } from "./reference/references.ts";

const entries = entriesOfWorkspace();
/** A name belongs to the narrowest way in that has it: the sub-paths come before their package, the front door is the last. */
const depth = (entry) => entry.name.split("/").length - (entry.name.startsWith("@") ? 1 : 0);

/** @type {Partial<import("typedoc").TypeDocOptions & import("typedoc-plugin-markdown").PluginOptions>} */
export default {
  name: "Fengqiao",
  entryPoints: entries.toSorted((a, b) => depth(b) - depth(a)).map((entry) => entry.file),
  tsconfig: "./reference/tsconfig.json",
  // the sources are type-checked elsewhere
  skipErrorChecking: true,
  plugin: ["typedoc-plugin-markdown", "typedoc-vitepress-theme", "./reference/plugin.ts"],
  out: "./api",
  docsRoot: ".",
  readme: "none",
  disableGit: true,
  disableSources: true,
  treatWarningsAsErrors: true,
  validation: { notExported: false },
  kindSortOrder: ["Module", "Function", "Class", "Interface", "TypeAlias", "Variable", "Reference"],
  groupOrder: ["Modules", "Functions", "Classes", "Interfaces", "Type Aliases", "Variables"],
  parametersFormat: "table",
  pageTitleTemplates: {
    module: importOf,
    member: ({ name }) => name,
  },
};
