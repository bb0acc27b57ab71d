// Draws a photo of 12 megapixels: soft colours with the noise of a camera, at a camera's quality.
import sharp from 'sharp';

const [width, height] = [4000, 3000];
const noise = await sharp({ create: { width, height, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 128, sigma: 12 } } }).raw().toBuffer();
const hills = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="sky" x2="0" y2="1">`
  + '<stop stop-color="#3b6ea5"/><stop offset=".6" stop-color="#e8d6b0"/><stop offset="1" stop-color="#2f5d3a"/></linearGradient></defs>'
  + '<rect width="100%" height="100%" fill="url(#sky)"/><circle cx="2000" cy="1400" r="700" fill="#d9a384"/></svg>');
await sharp(hills)
  .composite([{ input: noise, raw: { width, height, channels: 3 }, blend: 'soft-light' }])
  .flatten()
  .jpeg({ quality: 92 })
  .toFile(process.argv[2]);
