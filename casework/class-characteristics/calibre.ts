/**
 * Names of one cartridge under which exhibits are entered, by the C.I.P. name; only such as chamber alike, so that a
 * case of one may come from a gun of the other. A name that stands for several cartridges is listed with each.
 *
 * C.I.P., Tables of dimensions of cartridges and chambers (TDCC), IV and I; names in English by ANSI/SAAMI Z299.1,
 * Z299.3 and Z299.4. Not listed as one, since their chambers or bullets differ: .38 Special and .38 S&W (9.1 and
 * 9.2 mm), .380 Auto and .38 Auto, 9 mm Makarov and 9 mm Ultra (9.27 and 9.02 mm), .40 S&W and 10 mm Auto (cases of
 * 21.6 and 25.2 mm), .45 Auto and .45 Colt, 7,62 x 39 and 7,62 x 54 R.
 */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  '9 mm Luger': [
    '9 mm Parabellum',
    '9 mm Para',
    '9 mm P',
    '9 mm NATO',
    '9x19',
    '9x19 Parabellum',
    '9x19 Para',
    '9x19 Luger',
    '9x19 NATO',
  ],
  '9 mm Browning court': [
    '.380 ACP',
    '.380 Auto',
    '.380',
    '9 mm Browning short',
    '9 mm kurz',
    '9 mm short',
    '9 mm Corto',
    '9 mm court',
    '9x17',
    '9x17 kurz',
  ],
  '9 mm Makarov': ['9 mm Mak', '9x18 Makarov', '9x18 Mak', '9x18 PM', '9x18'],
  '9 mm Ultra': ['9 mm Police', '9x18 Ultra', '9x18 Police', '9x18'],
  '7,65 mm Browning': ['.32 ACP', '.32 Auto', '7.65x17', '7.65x17 SR', '7.65x17 Browning'],
  '6,35 mm Browning': ['.25 ACP', '.25 Auto', '6.35x16', '6.35x16 SR'],
  '.40 S&W': ['.40 Smith & Wesson', '.40', '10x22'],
  '.45 Auto': ['.45 ACP', '.45 Automatic', '11.43x23'],
  '5,56 x 45': ['5.56 NATO', '5.56x45 NATO', '.223 Remington', '.223 Rem', '.223'],
  '7,62 x 39': ['7.62 Soviet', '7.62x39 Soviet', '7.62x39 M43'],
  '7,62 x 51': ['7.62 NATO', '7.62x51 NATO', '.308 Winchester', '.308 Win', '.308'],
  '.22 Long Rifle': ['.22 LR', '.22 lfB', '5.6 mm lfB', '5.6x15 R'],
  '.38 Special': ['.38 Spl', '.38 S&W Special', '.38 Smith & Wesson Special'],
};

/**
 * Only letters, digits and the point within a number count: "9 × 19 mm" and "9x19mm" are one, "4.5 mm" and ".45" are
 * not. Letters of every script count, lest a name in another one be left with nothing but its diameter.
 */
function simplify(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[×х]/g, 'x')
    .replaceAll('мм', 'mm')
    .replaceAll(',', '.')
    // The point before hundredths of an inch is left out as often as not.
    .replaceAll(/(?<!\d)0?\.(?=\d)|\.(?!\d)/g, '')
    .replaceAll(/[^\p{L}\p{N}&.]/gu, '');
  // Of metric calibres the unit says nothing; but 40 mm is no .40.
  return /^[2-9]\dmm$/.test(plain) ? plain : plain.replaceAll(/(?<=\d)mm/g, '');
}

const CARTRIDGES = Object.entries(NAMES).map(
  ([name, others]) => new Set([name, ...others].map((one) => simplify(one))),
);

/**
 * Whether two calibres as entered may be of one cartridge: written alike, known names of one, or one of them no more
 * than a diameter that the other one has as well, as in "9 mm" on a bullet.
 */
export function isSameCalibre(a: string, b: string): boolean {
  const [first, second] = [simplify(a), simplify(b)];
  if (first === second) return true;
  if (isOnlyDiameter(first) || isOnlyDiameter(second)) {
    const diameters = diametersOf(second);
    return diametersOf(first).some((diameter) => diameters.includes(diameter));
  }
  return CARTRIDGES.some((names) => names.has(first) && names.has(second));
}

function isOnlyDiameter(name: string): boolean {
  return /^[\d.]+$/.test(name) && !CARTRIDGES.some((names) => names.has(name));
}

/** The number that a name begins with, and those of the other names of its cartridges. */
function diametersOf(name: string): string[] {
  const names = CARTRIDGES.filter((cartridge) => cartridge.has(name)).flatMap((cartridge) => [...cartridge]);
  return [name, ...names].flatMap((one) => /^\d+(?:\.\d+)?/.exec(one) ?? []);
}

/** Whether a name is one of a listed cartridge, or its diameter, whoever has one. */
export function isKnownCalibre(name: string): boolean {
  return Object.keys(NAMES).some((known) => isSameCalibre(name, known));
}
