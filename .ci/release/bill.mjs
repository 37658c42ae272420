import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { npm } from "../pack/npm.mjs";

/**
 * The bill of materials (CycloneDX) of what a user gets by the tarballs: they are installed, and npm tells what came. Without the time,
 * the serial number and the places from which things were fetched: the same closure gives the same bytes.
 */
export async function billOf(tarballs, version, folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "fengqiao-packages", version, private: true, license: "Apache-2.0" }));
  await npm(folder, ["install", ...tarballs]);
  const { bomFormat, specVersion, metadata, components, dependencies } = JSON.parse(await npm(folder, ["sbom", "--sbom-format", "cyclonedx", "--omit", "dev"]));
  const by = (key) => (a, b) => (a[key] < b[key] ? -1 : 1);
  const { "bom-ref": ref, type, purl } = metadata.component;
  return {
    bomFormat,
    specVersion,
    version: 1,
    metadata: { component: { "bom-ref": ref, type, name: "fengqiao-packages", version, purl, licenses: [{ license: { id: "Apache-2.0" } }] } },
    components: components.map(componentOf).sort(by("bom-ref")),
    dependencies: dependencies.map(({ ref: of, dependsOn = [] }) => ({ ref: of, dependsOn: [...dependsOn].sort() })).sort(by("ref")),
  };
}

const componentOf = ({ externalReferences = [], ...component }) => ({
  ...Object.fromEntries(Object.entries(component).filter(([key]) => key !== "properties")),
  externalReferences: externalReferences.filter(({ type }) => type !== "distribution"),
});
