import { posix } from 'node:path';
import { EvidenceProblem } from '../evidence-problem.ts';
import type { Archive } from './archive.ts';

/**
 * Finds main.xml in an archive: at the top, or in a folder when somebody zipped one. Leftovers of file
 * managers are passed over.
 * @throws EvidenceProblem `format-unknown`, `archive-nested`, `archive-invalid`
 */
export function locateMainXml(archive: Archive): string {
  const own = archive.paths.filter((path) => !path.split('/').includes('__MACOSX'));
  const found = own.filter((path) => posix.basename(path).toLowerCase() === 'main.xml');
  const [first, second] = found.sort((a, b) => depth(a) - depth(b));
  if (first !== undefined && (second === undefined || depth(second) > depth(first))) return first;
  if (first !== undefined)
    throw new EvidenceProblem(
      'archive-invalid',
      `The archive holds several measurements ("${first}", "${second}"). Upload each as an X3P of its own.`,
    );
  const nested = own.filter((path) => /\.(x3p|zip|7z|rar|gz|tar)$/i.test(path));
  if (nested.length > 0)
    throw new EvidenceProblem(
      'archive-nested',
      `The archive holds other archives (${nested.slice(0, 3).join(', ')}), which are not opened. ` +
        'Unpack it and upload each X3P by itself.',
    );
  throw new EvidenceProblem(
    'format-unknown',
    'The file is a zip archive but no X3P: it holds no main.xml. Upload the X3P as the instrument wrote it.',
  );
}

function depth(path: string): number {
  return path.split('/').length;
}

/**
 * Resolves a link of main.xml ("bindata/data.bin") to a path in the archive; null where it leads to
 * no file there.
 * @throws EvidenceProblem `archive-path-unsafe`
 */
export function resolveLink(archive: Archive, mainXml: string, link: string): string | null {
  const relative = posix.normalize(link.replaceAll('\\', '/'));
  if (relative.startsWith('..') || relative.startsWith('/') || relative.includes(':'))
    throw new EvidenceProblem(
      'archive-path-unsafe',
      `main.xml links to "${link.slice(0, 100)}", outside the archive. Only files in the X3P are read.`,
    );
  const path = posix.join(posix.dirname(mainXml), relative);
  return archive.paths.find((candidate) => candidate.toLowerCase() === path.toLowerCase()) ?? null;
}
