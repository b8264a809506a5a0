import sharp from 'sharp';

// Each loader is attack surface: only three are left, and none of those that run other programs or
// scripts (SVG, PDF, ImageMagick).
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadPng', 'VipsForeignLoadTiff', 'VipsForeignLoadJpeg'] });
// One picture at a time, each of them once: a cache would only hold memory.
sharp.cache(false);
sharp.concurrency(1);

export { sharp };
