// Reads GIFT files as gift-pegjs does: node check_gift.mjs NPM_HOME FILE…, prints for each file its questions or the error.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [home, ...files] = process.argv.slice(2);
const { parse } = createRequire(join(home, "package.json"))("gift-pegjs");

const read = (file) => {
  try {
    return parse(readFileSync(file, "utf8"));
  } catch (error) {
    return { error: error.message, at: error.location?.start };
  }
};
console.log(JSON.stringify(files.map(read)));
