import js from "@eslint/js";
import tseslint from "typescript-eslint";

/** Law 1: no clock, randomness, environment, eval or I/O in packages. The same inputs give the same bytes. */
const impure = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "No clock: take `now` as an argument." },
  { selector: "CallExpression[callee.name='Date']", message: "No clock: take `now` as an argument." },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: "No clock: take `now` as an argument." },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "No randomness: take what varies as an argument." },
  { selector: "NewExpression[callee.name='Function']", message: "No code from strings: apps run under a strict content security policy." },
  { selector: "ImportDeclaration[source.value=/^node:/]", message: "No I/O: reading and writing belong to the host." },
  { selector: "TSEnumDeclaration", message: "Use a union of literals." },
];
const hostOnly = ["process", "Buffer", "console", "fetch", "performance", "crypto", "setTimeout", "setInterval", "setImmediate", "queueMicrotask", "eval", "Function", "require", "global", "window", "document", "localStorage", "navigator"];

export default tseslint.config(
  { ignores: ["docs/.vitepress/cache/**", "docs/.vitepress/.temp/**", "**/dist/**", "**/coverage/**", "docs/api/**", "**/out/**"] },
  js.configs.recommended,
  { files: ["**/*.mjs", "**/*.js", "**/*.cjs"], languageOptions: { globals: { process: "readonly", console: "readonly", module: "writable" } } },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: ["./tsconfig.json"], tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // an interface over the type of a shape: hovers, errors and the reference show its name and its fields
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
      // what runs for every event counts by index: there an iterator costs more than the loop
      "@typescript-eslint/prefer-for-of": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["packages/*/src/**/*.ts"],
    ignores: ["packages/cli/**", "**/*.test.ts", "**/*.test-d.ts"],
    rules: {
      "no-restricted-syntax": ["error", ...impure],
      "no-restricted-globals": ["error", ...hostOnly],
      "no-eval": "error",
      "no-implied-eval": "error",
    },
  },
  {
    files: ["**/*.test.ts", "**/*.test-d.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
);
