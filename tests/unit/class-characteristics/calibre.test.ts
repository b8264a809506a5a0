import { describe, expect, it } from 'vitest';
import { isSameCalibre } from '../../../casework/class-characteristics/calibre.ts';

/** Cartridges that differ in chamber or bullet, each under names that are in use for it. */
const CARTRIDGES: Readonly<Record<string, readonly string[]>> = {
  '9 mm Luger': [
    '9mm Luger',
    '9 mm Parabellum',
    '9 mm Para',
    '9x19',
    '9 × 19 mm',
    '9x19mm Parabellum',
    '9 mm NATO',
  ],
  '9 mm Browning court': ['.380 ACP', '380 Auto', '.380', '9 mm kurz', '9mm Short', '9x17mm', '9 mm Corto'],
  '9 mm Makarov': ['9mm Makarov', '9x18 Makarov', '9x18mm PM', '9 mm Mak'],
  '9 mm Ultra': ['9 mm Police', '9x18 Ultra'],
  '9 mm Browning long': [],
  '9 mm Steyr': [],
  '9 x 21': ['9x21mm'],
  '.38 Special': ['38 Special', '.38 Spl', '.38 Spl.', '.38 S&W Special'],
  '.38 S&W': [],
  '.38 Auto': [],
  '.38 Super': [],
  '.357 SIG': [],
  '.40 S&W': ['40 S&W', '.40 Smith & Wesson', '10x22', '.40'],
  '10 mm Auto': ['10mm Auto'],
  '.45 Auto': ['.45 ACP', '45 ACP', '.45 Automatic', '11.43x23'],
  '.45 Auto Rim': [],
  '.45 Colt': [],
  '7,65 mm Browning': ['.32 ACP', '32 Auto', '7.65 mm Browning', '7.65x17', '7,65x17SR'],
  '7,65 mm Parabellum': ['7.65 mm Parabellum'],
  '.32 S&W Long': [],
  '6,35 mm Browning': ['.25 ACP', '25 Auto', '6.35 Browning', '6,35x16SR'],
  '5,56 x 45': ['5.56x45', '5.56 NATO', '.223 Remington', '223 Rem', '5.56x45mm NATO'],
  '5,45 x 39': ['5.45x39'],
  '7,62 x 39': ['7.62x39', '7.62x39mm', '7,62x39 M43'],
  '7,62 x 25 Tokarev': [],
  '7,62 x 54 R': ['7.62x54R'],
  '7,62 x 51': ['7.62x51', '7.62 NATO', '.308 Winchester', '308 Win.'],
  '.22 Long Rifle': ['.22 LR', '22lr', '.22 l.r.', '5.6 mm lfB'],
  '.22 WMR': [],
};
const ALL = Object.entries(CARTRIDGES).map(([name, others]) => [name, ...others]);

describe('calibres', () => {
  it.each(ALL)('of one cartridge are the same under all of its names: %s', (...names) => {
    for (const a of names) for (const b of names) expect([a, b, isSameCalibre(a, b)]).toEqual([a, b, true]);
  });

  it('of different cartridges are never the same, however much their names resemble each other', () => {
    const wrong = ALL.flatMap((names, i) =>
      ALL.flatMap((others, j) =>
        i === j ? [] : names.flatMap((a) => others.filter((b) => isSameCalibre(a, b)).map((b) => [a, b])),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('may be the same where one of them is no more than a diameter', () => {
    for (const name of ['9 mm Luger', '9x17', '.380', '9 mm Makarov', '9x21', '9 mm Largo', '9mm', '9']) {
      expect([name, isSameCalibre('9 mm', name), isSameCalibre(name, '9 mm')]).toEqual([name, true, true]);
    }
    for (const name of [
      '.38 Special',
      '.40 S&W',
      '9.3x62',
      '.45',
      '.22 LR',
      '7,65 mm Browning',
      '.357 SIG',
    ]) {
      expect([name, isSameCalibre('9 mm', name), isSameCalibre(name, '9 mm')]).toEqual([name, false, false]);
    }
    expect(isSameCalibre('.38', '.38 Special')).toBe(true);
    expect(isSameCalibre('.38', '.380')).toBe(false);
    expect(isSameCalibre('.38', '.380 ACP')).toBe(false);
    expect(isSameCalibre('.45', '.45 Colt')).toBe(true);
    expect(isSameCalibre('7.62 mm', '7,62 x 39')).toBe(true);
    expect(isSameCalibre('7.65 mm', '.32 ACP')).toBe(true);
    expect(isSameCalibre('.22', '.22 LR')).toBe(true);
    expect(isSameCalibre('.22', '.223 Rem')).toBe(false);
    expect(isSameCalibre('.40', '10 mm Auto')).toBe(false);
  });

  it('may be the same where one of them stands for two cartridges', () => {
    expect(isSameCalibre('9x18', '9 mm Makarov')).toBe(true);
    expect(isSameCalibre('9x18', '9 mm Ultra')).toBe(true);
    expect(isSameCalibre('9x18', '9 mm Luger')).toBe(false);
  });

  it('are told apart by the point and the unit', () => {
    expect(isSameCalibre('.45', '4.5 mm')).toBe(false);
    expect(isSameCalibre('.40', '40 mm')).toBe(false);
    expect(isSameCalibre('.22', '2.2')).toBe(false);
    expect(isSameCalibre('0.45 ACP', '.45 ACP')).toBe(true);
  });

  it('in another script keep their letters, and are not taken for their diameter', () => {
    expect(isSameCalibre('9 мм ПМ', '9 mm Luger')).toBe(false);
    expect(isSameCalibre('9 мм ПМ', '9 мм Люгер')).toBe(false);
    expect(isSameCalibre('9х19 мм', '9x19')).toBe(true);
    expect(isSameCalibre('手枪弹', '步枪弹')).toBe(false);
    expect(isSameCalibre('手枪弹', '手枪弹')).toBe(true);
  });

  it('that nobody knows are the same when they are written alike', () => {
    expect(isSameCalibre('.577 Tyrannosaur', '577 tyrannosaur')).toBe(true);
    expect(isSameCalibre('.577 Tyrannosaur', '.577 Snider')).toBe(false);
    expect(isSameCalibre('unknown', '9 mm Luger')).toBe(false);
  });
});
