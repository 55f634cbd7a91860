// Unpacked H5P packages in, as a JSON object the codes of what a site would refuse them for out.
// node check_h5p.mjs FOLDER_OF_NODE_MODULES EMPTY_FOLDER PACKAGE…
import { createRequire } from "node:module";
import { join } from "node:path";

const [home, libraries, ...packages] = process.argv.slice(2);
const require = createRequire(join(home, "package.json"));
const { H5PConfig, LibraryManager, fsImplementations } = require("@lumieducation/h5p-server");
const { default: PackageValidator } = require("@lumieducation/h5p-server/build/src/PackageValidator.js");

const manager = new LibraryManager(new fsImplementations.FileLibraryStorage(libraries));
const validator = new PackageValidator(new H5PConfig(), manager);
const found = {};
for (const folder of packages) {
  try {
    await validator.validateExtractedPackage(folder, true, false);
    found[folder] = [];
  } catch (error) {
    found[folder] = error.getErrors ? error.getErrors().map((each) => each.errorId) : [String(error)];
  }
}
console.log(JSON.stringify(found));
