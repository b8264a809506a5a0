import { numberIn } from './number-in.ts';

const marks = {
  breech_face: 'Breech face',
  firing_pin: 'Firing pin',
  aperture_shear: 'Aperture shear',
  ejector: 'Ejector',
  land_engraved_area: 'Land impression',
  groove_engraved_area: 'Groove impression',
};

/** A mark by its name in the contract; one that these pages do not know keeps that name. */
export function nameIn(names: Readonly<Record<string, string>>): (name: string) => string {
  return (name) => (Object.hasOwn(names, name) ? (names[name] ?? name) : name);
}

const number = numberIn('en');
const plural = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`;

/** Every text of the pages in English; the other languages have the same. */
export const english = {
  product: 'Breechlink',
  notice: 'A candidate is a reason for an examiner to look, never a conclusion.',
  number,
  marks,
  markName: nameIn(marks),
  kinds: { cartridge_case: 'Cartridge case', bullet: 'Bullet' },
  origins: { evidence: 'Evidence', test_fire: 'Test fire' },
  characteristics: {
    calibre: 'Calibre',
    numberOfLands: 'Number of lands',
    twist: 'Twist',
    landWidthUm: 'Land width (µm)',
    grooveWidthUm: 'Groove width (µm)',
    firingPinShape: 'Firing-pin shape',
    firingPinApertureShape: 'Firing-pin aperture',
    breechFaceClass: 'Breech-face finish',
    extractorClockHour: 'Extractor position',
    ejectorClockHour: 'Ejector position',
  },
  layout: {
    skip: 'Skip to the content',
    pages: 'Pages',
    cases: 'Cases',
    intake: 'Intake',
    signOut: 'Sign out',
    loading: 'Loading …',
    more: 'Show more',
    nothingHere: 'Nothing is at this address.',
  },
  choices: {
    language: 'Language',
    languages: { en: 'English', es: 'Español' },
    theme: 'Light',
    themes: { light: 'Daylight', dark: 'Dark room' },
  },
  trouble: {
    title: 'That did not work',
    connectionLost:
      'The service cannot be reached. Check the connection, then try again; nothing is entered twice.',
  },
  signIn: {
    purpose: 'Ballistic-evidence image search for examiners. Sign in to go on.',
    ended: 'Your session has ended. Sign in again.',
    email: 'E-mail address',
    password: 'Password',
    code: 'Code of your second factor',
    codeHint: 'Six digits from your authenticator, or a recovery code.',
    elsewhere: 'Or with your account of',
    withInvitation: 'I was invited',
    invitation: 'Invitation code',
    newPassword: 'New password',
    newPasswordHint: '12 characters or more, of any kind.',
    setPassword: 'Set the password',
    settingPassword: 'Setting the password …',
    passwordSet: (email: string) => `The password is set. Sign in as ${email}.`,
    withToken: 'Sign in with an API token',
    token: 'API token',
    tokenHint: 'It is kept in this tab only, and gone when you close it.',
    enter: 'Sign in',
    enterWithToken: 'Sign in with the token',
    trying: 'Signing in …',
  },
  secondFactor: {
    title: 'Second factor',
    why: 'Your agency wants a second factor before anything else.',
    code: 'Code of your second factor',
    give: 'Go on',
    giving: 'One moment …',
    leave: 'Sign out',
    enrol: 'Enrol a second factor',
    typeSecret:
      'Type this secret into an authenticator, as one with time-based codes, then give its first code.',
    openAuthenticator: 'open an authenticator on this device',
    confirm: 'Put it into use',
    recovery:
      'It is in use. Write these codes down and lock them away: each opens once in the place of a code.',
    goOn: 'I have written them down',
  },
  help: { open: 'Keys (?)', title: 'Keys', close: 'Close' },
  cases: {
    title: 'Cases',
    none: 'There is no case yet.',
    enterFirst: 'Enter the first exhibit',
    reference: 'Reference',
    incident: 'Incident',
    occurredOn: 'Day',
    exhibits: 'Exhibits',
    kind: 'Kind',
    origin: 'Origin',
    calibre: 'Calibre',
  },
  intake: {
    title: 'Intake',
    case: 'Case',
    caseHint: (written: boolean, known: boolean): string =>
      !written
        ? 'Choose one or write its reference.'
        : known
          ? 'This case is open.'
          : 'A new case will be opened.',
    agency: 'Agency',
    caseAmbiguous:
      'Several agencies have a case of this reference, so it is not clear which one is meant. Enter the exhibit with a role for one of them.',
    exhibit: 'Exhibit',
    exhibitHint: (written: boolean, known: boolean): string =>
      !written
        ? 'Choose one or write its reference.'
        : known
          ? 'The images are added to this exhibit.'
          : 'A new exhibit will be entered.',
    kind: 'Kind',
    origin: 'Origin',
    calibre: 'Calibre',
    instrument: 'Instrument',
    pixelSize: 'Pixel size (µm)',
    pixelSizeHint: 'Of pictures (PNG, TIFF, JPEG). Without it they are kept, but not searched.',
    showKnown: 'Show what there is',
    drop: 'Drag images here: X3P, PNG, TIFF or JPEG',
    choose: 'Choose files',
    chosen: (count: number) => plural(count, 'image to enter', 'images to enter'),
    file: 'File',
    mark: 'Mark',
    land: 'Number of the land',
    markOf: (file: string) => `Mark on ${file}`,
    landOf: (file: string) => `Number of the land on ${file}`,
    takeOff: 'Take off',
    takeOffFile: (file: string) => `Take ${file} off`,
    enter: (count: number) => (count === 0 ? 'Enter' : `Enter ${plural(count, 'image', 'images')}`),
    sent: 'Sent',
    waiting: 'Waits to be sent',
    sending: 'Being sent',
    progressOf: (file: string) => `${file}: share that is sent`,
    duplicate: 'The exhibit had this image already; nothing was changed.',
    retry: 'Try again',
  },
  images: {
    loading: 'Loading …',
    states: { received: 'Waits', processing: 'Being processed', ready: 'Ready', rejected: 'Refused' },
    searchable: 'Takes part in searches.',
    notSearchable: 'Does not take part in searches.',
    modalities: { topography: 'topography', reflectance: 'picture' },
    found: (format: string, modality: string, width: number, height: number) =>
      `${format}, ${modality}, ${width} × ${height} points.`,
    spacing: (x: number, y: number) =>
      x === y ? `${number(x, 3)} µm apart.` : `${number(x, 3)} × ${number(y, 3)} µm apart.`,
    uncalibrated: 'Uncalibrated: no distance between points is known.',
    measured: (share: number) => `${number(100 * share, 0)} % of the points were measured.`,
    warnings: 'Warnings',
    pictureOf: (mark: string, file: string) => `${mark}: ${file}`,
  },
  search: {
    states: {
      not_run: 'Not searched.',
      queued: 'The search waits for its turn.',
      running: 'The search is running.',
      completed: 'The search is complete.',
      failed: 'The search failed.',
      cancelled: 'The search was cancelled.',
    },
    stale: 'Until it is complete, the candidates of the search before are shown.',
    comparing: (done: number, pairs: number) =>
      `The engine has compared ${number(done)} of ${number(pairs)} pairs.`,
    counts: (eligible: number, searched: number, compared: number) =>
      `Exhibits that could be candidates: ${number(eligible)}. Looked at: ${number(searched)}. Compared exactly by their signatures: ${number(compared)}.`,
    exhaustive: 'None was left out.',
    notExhaustive: 'Not every one was looked at.',
    engine: (compared: number, pairs: number, not: number, failed: number) =>
      `Pairs of marks given to the engine: ${number(pairs)}. Compared: ${number(compared)}. Not comparable: ${number(not)}. Failed: ${number(failed)}.`,
    withheld: (count: number) =>
      `${plural(count, 'candidate', 'candidates')} of agencies that your roles do not cover ${count === 1 ? 'is' : 'are'} not shown.`,
    leftOut: (count: number) =>
      `${plural(count, 'candidate', 'candidates')} with a conflict of class characteristics ${count === 1 ? 'is' : 'are'} left out.`,
  },
  candidates: {
    title: (reference: string) => `Exhibit ${reference}`,
    heading: 'Candidates',
    ofCase: (reference: string) => `Case ${reference}`,
    notForYou: 'Candidates are shown to those who examine them.',
    toCase: 'Case',
    toExhibit: 'Exhibit',
    images: (count: number) => plural(count, 'image', 'images'),
    conflicting: 'With conflicting class characteristics',
    conflictChoices: { show: 'Show', leave_out: 'Leave out' },
    rank: 'Rank',
    score: (score: number) => `score ${number(score, 1)}`,
    compareWith: (name: string, rank: number) => `Compare with ${name}, rank ${rank}`,
    notCompared: 'The engine did not compare it in detail.',
    relations: { same_item: 'The same item', same_case: 'Of the same case', linked: 'Known link' },
    conflict: (characteristic: string, questioned: string, candidate: string) =>
      `Conflict: ${characteristic} ${questioned}, here ${candidate}`,
    questioned: (mark: string) => `${mark}, questioned`,
    candidate: (mark: string) => `${mark}, candidate`,
    byEngine: (rank: number, score: number) => `rank ${rank}, score ${number(score, 1)}`,
    bySignature: (rank: number, score: number) => `rank ${rank} by signature, cosine ${number(score, 2)}`,
    cells: (congruent: number, usable: number) => `${congruent} of ${usable} cells congruent`,
    lands: (pairs: number) => plural(pairs, 'pair of lands', 'pairs of lands'),
    keys: [
      ['j / ↓', 'next candidate'],
      ['k / ↑', 'candidate before'],
      ['Enter', 'compare'],
      ['?', 'these keys'],
    ],
  },
  comparison: {
    title: (mark: string) => `Comparison: ${mark}`,
    path: 'Place in the list',
    back: 'All candidates',
    place: (rank: number, name: string) => `Candidate ${rank}: ${name}`,
    found: 'What the engine found',
    cells: 'Congruent cells',
    of: (part: number, whole: number) => `${part} of ${whole}`,
    cellCorrelation: 'Correlation of the congruent cells',
    wholeCorrelation: 'Correlation of all that both have in common',
    overlap: 'Area in common',
    turned: 'Candidate turned by',
    score: 'Score (no percentage)',
    legend:
      'Cells: solid blue ones are congruent, dashed orange ones are not. Pictures are for the eye, not for measuring.',
    made: (version: string, day: string) => `Engine ${version}, ${day}`,
    phase: (score: number | string, pairs: number) =>
      `Best phase: score ${score}, mean of ${plural(pairs, 'pair of lands', 'pairs of lands')}.`,
    landPair: 'Lands',
    lands: (questioned: number, candidate: number) => `questioned ${questioned}, candidate ${candidate}`,
    profilesOf: (questioned: number, candidate: number) =>
      `Profiles of land ${questioned} of the questioned bullet and land ${candidate} of the candidate, over each other`,
    profileLegend: 'Solid: questioned. Dashed: candidate.',
    extent: (mm: string, um: string) => `Across ${mm} mm, heights over ${um} µm.`,
  },
  microscope: {
    title: 'Comparison microscope',
    tools: 'Microscope',
    describe: (mode: 'beside' | 'split' | 'upon'): string =>
      ({
        beside: 'Questioned mark on the left, candidate on the right, at one scale',
        split: 'Questioned mark left of the line, candidate right of it, at one scale',
        upon: 'Candidate laid over the questioned mark, at one scale',
      })[mode],
    modes: { beside: 'Side by side', split: 'Split', upon: 'Overlaid' },
    line: 'Line',
    blend: 'Share of the candidate',
    registered: 'As the engine laid them',
    cells: 'Cells',
    alone: 'Move the candidate alone',
    fit: 'Fit',
    keys: [
      ['1 2 3', 'side by side, split, overlaid'],
      ['← ↑ → ↓', 'move'],
      ['+ −', 'enlarge, reduce'],
      ['[ ]', 'turn'],
      ['0', 'fit'],
      ['u', 'as the engine laid them, or as scanned'],
      ['m', 'move the candidate alone, or both'],
      ['c', 'cells'],
      ['j k', 'next candidate, candidate before'],
      ['b', 'back to all candidates'],
      ['?', 'these keys'],
    ],
  },
};

/** What every language of the catalogue has. */
export type Words = typeof english;
