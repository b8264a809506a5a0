/**
 * Names of one cartridge under which exhibits are entered, by the C.I.P. name; only such as chamber alike, so that a
 * case of one may come from a gun of the other.
 */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  '9 mm Luger': ['9 mm Parabellum', '9x19', '9 mm NATO', '9 mm Para', '9x19 Parabellum', '9 Luger', '9 mm'],
  '9 mm Browning court': ['.380 ACP', '.380 Auto', '9 mm kurz', '9 mm short', '9x17', '9 mm Corto'],
  '9 mm Makarov': ['9x18', '9x18 Makarov', '9 mm Mak'],
  '7,65 mm Browning': ['.32 ACP', '.32 Auto', '7.65x17', '7.65 mm Browning'],
  '6,35 mm Browning': ['.25 ACP', '.25 Auto', '6.35 mm Browning'],
  '.40 S&W': ['.40 Smith & Wesson', '10x22', '.40'],
  '.45 Auto': ['.45 ACP', '.45 Automatic', '11.43x23'],
  '5,56 x 45': ['.223 Remington', '.223 Rem', '5.56 NATO', '5.56x45', '5.56 mm NATO'],
  '7,62 x 39': ['7.62x39', '7.62 Soviet'],
  '7,62 x 51': ['.308 Winchester', '.308 Win', '7.62 NATO', '7.62x51'],
  '.22 Long Rifle': ['.22 LR', '.22lr'],
  '.38 Special': ['.38 Spl', '.38 S&W Special'],
};

/** Only letters and digits count: "9 × 19 mm" and "9x19mm" are one. */
function simplify(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('×', 'x')
    .replaceAll(/[^a-z0-9&]/g, '')
    .replaceAll('mm', '');
}

const CARTRIDGE_OF = new Map(
  Object.entries(NAMES).flatMap(([name, others]) =>
    [name, ...others].map((one) => [simplify(one), name] as const),
  ),
);

/** Whether two calibres as entered are known to be of one cartridge, or written alike. */
export function isSameCalibre(a: string, b: string): boolean {
  const [first, second] = [simplify(a), simplify(b)];
  return (CARTRIDGE_OF.get(first) ?? first) === (CARTRIDGE_OF.get(second) ?? second);
}

/** Whether a name stands in the list of cartridges, whoever has one. */
export function isKnownCalibre(name: string): boolean {
  return CARTRIDGE_OF.has(simplify(name));
}
