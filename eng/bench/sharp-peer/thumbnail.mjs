// Makes the thumbnail of a photo over and over, as the function does: upright, within 300 x 300, sRGB, without metadata.
import { readFileSync } from 'node:fs';
import sharp from 'sharp';

sharp.concurrency(1);
sharp.cache(false);

const photo = readFileSync(process.argv[2]);
const times = [];
for (let i = 0; i < 45; i++) {
  const started = performance.now();
  await sharp(photo).autoOrient().resize(300, 300, { fit: 'inside', withoutEnlargement: true }).jpeg({ quality: 80 }).toBuffer();
  times.push(performance.now() - started);
}
times.sort((a, b) => a - b);
console.log(`figure time ${times[22].toFixed(2)} ms`);
console.log(`figure memory ${(process.resourceUsage().maxRSS / 1024).toFixed(1)} MiB`);
