import type { WrittenSvg } from './write-svg.js';

const LARGEST_SIDE = 8_192;

/** Has the browser save something under a name. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has not read it yet when the click returns.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}

/** A picture as PNG, two dots for each of its own, or as many as a canvas holds. */
export async function drawPng({ text, width, height }: WrittenSvg): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = Math.min(2, LARGEST_SIDE / Math.max(width, height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((png) => {
        if (png === null) reject(new Error('the canvas gave no picture'));
        else resolve(png);
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
