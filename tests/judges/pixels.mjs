// Compares pairs of PNG files: node pixels.mjs BEFORE AFTER DIFFERENCE …; prints pixels that differ.
import fs from "node:fs";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

const files = process.argv.slice(2);
const counted = [];
for (let at = 0; at < files.length; at += 3) {
  const [before, after] = files.slice(at, at + 2).map((name) => PNG.sync.read(fs.readFileSync(name)));
  const { width, height } = before;
  if (width !== after.width || height !== after.height) {
    counted.push({ differing: null, size: [before.width, before.height, after.width, after.height] });
    continue;
  }
  const difference = new PNG({ width, height });
  // Its usual threshold: differences of colour that an eye does not see are none.
  const differing = pixelmatch(before.data, after.data, difference.data, width, height, { threshold: 0.1 });
  if (differing) fs.writeFileSync(files[at + 2], PNG.sync.write(difference));
  counted.push({ differing, size: [width, height] });
}
process.stdout.write(JSON.stringify(counted));
