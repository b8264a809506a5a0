import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { verifyData, verifyMainXml } from '../../../engine/surface/x3p/checksum.ts';

const XML = strToU8('abc');
/** MD5 of "abc" (RFC 1321), and as md5sum gives it for "abc" with a line end of Windows and of Unix. */
const MD5 = '900150983cd24fb0d6963f7d28e17f72';
const MD5_CRLF = '89f9a8fdd69684fc97d30bd2b2fe6b9f';
const MD5_LF = '0bee89b07a248e27c83fc3d5951213c1';

describe('checksum of main.xml', () => {
  it.each([MD5, `${MD5.toUpperCase()}\r\n`, `${MD5} *main.xml\n`, `\u00ef\u00bb\u00bf${MD5}`, MD5_LF])(
    'accepts the notation %j',
    (text) => {
      expect(verifyMainXml(XML, Buffer.from(text, 'latin1'))).toEqual([]);
    },
  );

  it.each(['0'.repeat(32), '', 'no checksum', `${MD5}00`])('warns about %j without refusing', (text) => {
    expect(verifyMainXml(XML, strToU8(text))).toHaveLength(1);
  });
});

describe('checksum of the data', () => {
  it('accepts the right one in any case, and none', () => {
    expect(verifyData(XML, 'data.bin', MD5.toUpperCase())).toEqual([]);
    expect(verifyData(XML, 'data.bin', '')).toEqual([]);
  });

  it('warns of one that is no MD5', () => {
    expect(verifyData(XML, 'data.bin', 'unknown')).toHaveLength(1);
  });

  it('refuses data that contradicts it', () => {
    expect(() => verifyData(XML, 'data.bin', MD5_CRLF)).toThrow(
      expect.objectContaining({ code: 'x3p-checksum-mismatch' }),
    );
  });
});
