// Builds every entry of src/ into sop_xblocks/web/public/ and writes down what it was built from.
// src/<name>.ts with an exported `start` becomes <name>.js with the global function Sop<Name>; src/<name>.css
// becomes <name>.css. Style sheets that are only imported live in folders.

import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const web = join(here, "..", "sop_xblocks", "web");
const entries = readdirSync(join(here, "src")).filter((name) => name.endsWith(".css")).map((name) => name.slice(0, -4));
const browsers = ["chrome105", "firefox110", "safari16"];

const filesOf = (place) =>
  readdirSync(place)
    .map((name) => join(place, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesOf(path) : [path]));

/** SHA-256 over names and contents: what `tests/host/test_bundle.py` works out again. */
function digestOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths) {
    hash.update(`${relative(here, path).split(sep).join("/")}\0`);
    hash.update(readFileSync(path));
    hash.update("\0");
  }
  return hash.digest("hex");
}

mkdirSync(join(web, "public"), { recursive: true });
for (const name of entries) {
  const global = `Sop${name[0].toUpperCase()}${name.slice(1)}`;
  await build({
    entryPoints: [join(here, "src", `${name}.ts`)],
    outfile: join(web, "public", `${name}.js`),
    bundle: true,
    minify: true,
    format: "iife",
    globalName: "sop",
    target: browsers,
    charset: "utf8",
    legalComments: "none",
    // A plain named function with three parameters: runtimes call it with or without `new` and look at its length.
    banner: { js: "(function(){" },
    footer: { js: `window.${global}=function ${global}(runtime,element,data){sop.start(runtime,element,data)}})();` },
  });
  await build({
    entryPoints: [join(here, "src", `${name}.css`)],
    outfile: join(web, "public", `${name}.css`),
    bundle: true,
    minify: true,
    target: browsers,
    charset: "utf8",
    legalComments: "none",
  });
}

const sources = [...filesOf(join(here, "src")), ...["build.mjs", "package.json", "package-lock.json", "tsconfig.json"].map((n) => join(here, n))];
const built = filesOf(join(web, "public"));
const digests = Object.fromEntries(built.sort().map((path) => [relative(web, path).split(sep).join("/"), createHash("sha256").update(readFileSync(path)).digest("hex")]));
writeFileSync(join(web, "bundle.json"), JSON.stringify({ source: digestOf(sources.sort()), built: digests }, null, 2) + "\n");
