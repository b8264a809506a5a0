import { nameIn } from './english.ts';
import type { Words } from './english.ts';
import { numberIn } from './number-in.ts';

const marks = {
  breech_face: 'Cara de recámara',
  firing_pin: 'Percutor',
  aperture_shear: 'Cizalla del orificio',
  ejector: 'Botador',
  land_engraved_area: 'Impresión de campo',
  groove_engraved_area: 'Impresión de estría',
};

const number = numberIn('es');
const plural = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`;

/** Every text of the pages in Spanish. */
export const spanish: Words = {
  product: 'Breechlink',
  notice: 'Un candidato es un motivo para que un perito mire, nunca una conclusión.',
  number,
  marks,
  markName: nameIn(marks),
  kinds: { cartridge_case: 'Vaina', bullet: 'Bala' },
  origins: { evidence: 'Indicio', test_fire: 'Disparo de prueba' },
  characteristics: {
    calibre: 'Calibre',
    numberOfLands: 'Número de campos',
    twist: 'Sentido de giro',
    landWidthUm: 'Ancho de campo (µm)',
    grooveWidthUm: 'Ancho de estría (µm)',
    firingPinShape: 'Forma del percutor',
    firingPinApertureShape: 'Orificio del percutor',
    breechFaceClass: 'Acabado de la recámara',
    extractorClockHour: 'Posición del extractor',
    ejectorClockHour: 'Posición del botador',
  },
  layout: {
    skip: 'Ir al contenido',
    pages: 'Páginas',
    cases: 'Casos',
    intake: 'Ingreso',
    signOut: 'Salir',
    loading: 'Cargando …',
    more: 'Mostrar más',
    nothingHere: 'No hay nada en esta dirección.',
  },
  choices: {
    language: 'Idioma',
    languages: { en: 'English', es: 'Español' },
    theme: 'Luz',
    themes: { light: 'Luz de día', dark: 'Cuarto oscuro' },
  },
  trouble: {
    title: 'No ha funcionado',
    connectionLost:
      'No se puede llegar al servicio. Compruebe la conexión y vuelva a intentarlo; nada se ingresa dos veces.',
  },
  signIn: {
    purpose: 'Búsqueda de imágenes de indicios balísticos para peritos. Inicie sesión para continuar.',
    ended: 'Su sesión ha terminado. Inicie sesión de nuevo.',
    email: 'Correo electrónico',
    password: 'Contraseña',
    code: 'Código de su segundo factor',
    codeHint: 'Seis cifras de su autenticador, o un código de recuperación.',
    elsewhere: 'O con su cuenta de',
    withInvitation: 'Tengo una invitación',
    invitation: 'Código de invitación',
    newPassword: 'Contraseña nueva',
    newPasswordHint: '12 caracteres o más, de cualquier tipo.',
    setPassword: 'Fijar la contraseña',
    settingPassword: 'Fijando la contraseña …',
    passwordSet: (email) => `La contraseña está fijada. Inicie sesión como ${email}.`,
    withToken: 'Iniciar sesión con un token de la API',
    token: 'Token de la API',
    tokenHint: 'Se guarda solo en esta pestaña y desaparece al cerrarla.',
    enter: 'Iniciar sesión',
    enterWithToken: 'Iniciar sesión con el token',
    trying: 'Iniciando sesión …',
  },
  secondFactor: {
    title: 'Segundo factor',
    why: 'Su agencia pide un segundo factor antes de todo lo demás.',
    code: 'Código de su segundo factor',
    give: 'Continuar',
    giving: 'Un momento …',
    leave: 'Salir',
    enrol: 'Registrar un segundo factor',
    typeSecret:
      'Escriba este secreto en un autenticador, como uno de códigos temporales, y dé después su primer código.',
    openAuthenticator: 'abrir un autenticador en este dispositivo',
    confirm: 'Ponerlo en uso',
    recovery:
      'Está en uso. Anote estos códigos y guárdelos bajo llave: cada uno abre una vez en lugar de un código.',
    goOn: 'Los he anotado',
  },
  help: { open: 'Teclas (?)', title: 'Teclas', close: 'Cerrar' },
  cases: {
    title: 'Casos',
    none: 'Todavía no hay casos.',
    enterFirst: 'Ingresar el primer indicio',
    reference: 'Referencia',
    incident: 'Hecho',
    occurredOn: 'Día',
    exhibits: 'Indicios',
    kind: 'Tipo',
    origin: 'Origen',
    calibre: 'Calibre',
  },
  intake: {
    title: 'Ingreso',
    case: 'Caso',
    caseHint: (written, known) =>
      !written
        ? 'Elija uno o escriba su referencia.'
        : known
          ? 'Este caso está abierto.'
          : 'Se abrirá un caso nuevo.',
    caseAmbiguous:
      'Varias agencias tienen un caso con esta referencia, así que no está claro cuál es. Pida a su administrador una función en una sola agencia.',
    exhibit: 'Indicio',
    exhibitHint: (written, known) =>
      !written
        ? 'Elija uno o escriba su referencia.'
        : known
          ? 'Las imágenes se añaden a este indicio.'
          : 'Se ingresará un indicio nuevo.',
    kind: 'Tipo',
    origin: 'Origen',
    calibre: 'Calibre',
    instrument: 'Instrumento',
    pixelSize: 'Tamaño de píxel (µm)',
    pixelSizeHint: 'De fotografías (PNG, TIFF, JPEG). Sin él se guardan, pero no se buscan.',
    showKnown: 'Mostrar lo que hay',
    drop: 'Arrastre aquí las imágenes: X3P, PNG, TIFF o JPEG',
    choose: 'Elegir archivos',
    chosen: (count) => plural(count, 'imagen por ingresar', 'imágenes por ingresar'),
    file: 'Archivo',
    mark: 'Marca',
    land: 'Número del campo',
    markOf: (file) => `Marca en ${file}`,
    landOf: (file) => `Número del campo en ${file}`,
    takeOff: 'Quitar',
    takeOffFile: (file) => `Quitar ${file}`,
    enter: (count) => (count === 0 ? 'Ingresar' : `Ingresar ${plural(count, 'imagen', 'imágenes')}`),
    sent: 'Enviadas',
    waiting: 'En espera de envío',
    sending: 'Enviando',
    progressOf: (file) => `${file}: parte enviada`,
    duplicate: 'El indicio ya tenía esta imagen; no se cambió nada.',
    retry: 'Reintentar',
  },
  images: {
    loading: 'Cargando …',
    states: { received: 'En espera', processing: 'En proceso', ready: 'Lista', rejected: 'Rechazada' },
    searchable: 'Participa en las búsquedas.',
    notSearchable: 'No participa en las búsquedas.',
    modalities: { topography: 'topografía', reflectance: 'fotografía' },
    found: (format, modality, width, height) => `${format}, ${modality}, ${width} × ${height} puntos.`,
    spacing: (x, y) => (x === y ? `Cada ${number(x, 3)} µm.` : `Cada ${number(x, 3)} × ${number(y, 3)} µm.`),
    uncalibrated: 'Sin calibrar: no se conoce la distancia entre puntos.',
    measured: (share) => `Se midió el ${number(100 * share, 0)} % de los puntos.`,
    warnings: 'Advertencias',
    pictureOf: (mark, file) => `${mark}: ${file}`,
  },
  search: {
    states: {
      not_run: 'Sin buscar.',
      queued: 'La búsqueda espera su turno.',
      running: 'La búsqueda está en curso.',
      completed: 'La búsqueda está completa.',
      failed: 'La búsqueda falló.',
      cancelled: 'La búsqueda se canceló.',
    },
    stale: 'Hasta que esté completa se muestran los candidatos de la búsqueda anterior.',
    comparing: (done, pairs) => `El motor ha comparado ${number(done)} de ${number(pairs)} pares.`,
    counts: (eligible, searched, compared) =>
      `${plural(eligible, 'indicio podía ser candidato', 'indicios podían ser candidatos')}; se miraron ${number(searched)}, y ${number(compared)} de ellos se compararon exactamente por sus firmas.`,
    exhaustive: 'Ninguno quedó fuera.',
    notExhaustive: 'No se miraron todos.',
    engine: (compared, pairs, not, failed) =>
      `El motor comparó ${number(compared)} de ${plural(pairs, 'par', 'pares')} de marcas; ${number(not)} no se pueden comparar, ${number(failed)} fallaron.`,
    withheld: (count) =>
      `No se ${count === 1 ? 'muestra' : 'muestran'} ${plural(count, 'candidato', 'candidatos')} de agencias que sus funciones no cubren.`,
    leftOut: (count) =>
      `Se ${count === 1 ? 'omite' : 'omiten'} ${plural(count, 'candidato', 'candidatos')} con características de clase en conflicto.`,
  },
  candidates: {
    title: (reference) => `Indicio ${reference}`,
    heading: 'Candidatos',
    toCase: 'Caso',
    toExhibit: 'Indicio',
    images: (count) => plural(count, 'imagen', 'imágenes'),
    conflicting: 'Con características de clase en conflicto',
    conflictChoices: { show: 'Mostrar', leave_out: 'Omitir' },
    rank: 'Puesto',
    score: (score) => `puntuación ${number(score, 1)}`,
    compareWith: (name, rank) => `Comparar con ${name}, puesto ${rank}`,
    notCompared: 'El motor no lo comparó en detalle.',
    relations: { same_item: 'El mismo objeto', same_case: 'Del mismo caso' },
    conflict: (characteristic, questioned, candidate) =>
      `Conflicto: ${characteristic} ${questioned}, aquí ${candidate}`,
    questioned: (mark) => `${mark}, dubitada`,
    candidate: (mark) => `${mark}, candidato`,
    byEngine: (rank, score) => `puesto ${rank}, puntuación ${number(score, 1)}`,
    bySignature: (rank, score) => `puesto ${rank} por firma, coseno ${number(score, 2)}`,
    cells: (congruent, usable) => `${congruent} de ${usable} celdas congruentes`,
    lands: (pairs) => plural(pairs, 'par de campos', 'pares de campos'),
    keys: [
      ['j / ↓', 'candidato siguiente'],
      ['k / ↑', 'candidato anterior'],
      ['Enter', 'comparar'],
      ['?', 'estas teclas'],
    ],
  },
  comparison: {
    title: (mark) => `Comparación: ${mark}`,
    path: 'Lugar en la lista',
    back: 'Todos los candidatos',
    place: (rank, name) => `Candidato ${rank}: ${name}`,
    found: 'Lo que halló el motor',
    cells: 'Celdas congruentes',
    of: (part, whole) => `${part} de ${whole}`,
    cellCorrelation: 'Correlación de las celdas congruentes',
    wholeCorrelation: 'Correlación de todo lo común a ambas',
    overlap: 'Área común',
    turned: 'Giro del candidato',
    score: 'Puntuación (no es un porcentaje)',
    legend:
      'Celdas: las azules continuas son congruentes, las naranjas discontinuas no. Las imágenes son para la vista, no para medir.',
    made: (version, day) => `Motor ${version}, ${day}`,
    phase: (score, pairs) =>
      `Mejor fase: puntuación ${score}, media de ${plural(pairs, 'par de campos', 'pares de campos')}.`,
    landPair: 'Campos',
    lands: (questioned, candidate) => `dubitada ${questioned}, candidato ${candidate}`,
    profilesOf: (questioned, candidate) =>
      `Perfiles del campo ${questioned} de la bala dubitada y del campo ${candidate} del candidato, superpuestos`,
    profileLegend: 'Continua: dubitada. Discontinua: candidato.',
    extent: (mm, um) => `A lo ancho ${mm} mm, alturas sobre ${um} µm.`,
  },
  microscope: {
    title: 'Microscopio de comparación',
    tools: 'Microscopio',
    describe: (mode) =>
      ({
        beside: 'Marca dubitada a la izquierda, candidato a la derecha, a la misma escala',
        split: 'Marca dubitada a la izquierda de la línea, candidato a la derecha, a la misma escala',
        upon: 'Candidato superpuesto a la marca dubitada, a la misma escala',
      })[mode],
    modes: { beside: 'Lado a lado', split: 'Dividida', upon: 'Superpuesta' },
    line: 'Línea',
    blend: 'Parte del candidato',
    registered: 'Como las situó el motor',
    cells: 'Celdas',
    alone: 'Mover solo el candidato',
    fit: 'Ajustar',
    keys: [
      ['1 2 3', 'lado a lado, dividida, superpuesta'],
      ['← ↑ → ↓', 'mover'],
      ['+ −', 'ampliar, reducir'],
      ['[ ]', 'girar'],
      ['0', 'ajustar'],
      ['u', 'como las situó el motor, o como se escanearon'],
      ['m', 'mover solo el candidato, o ambos'],
      ['c', 'celdas'],
      ['j k', 'candidato siguiente, candidato anterior'],
      ['b', 'volver a todos los candidatos'],
      ['?', 'estas teclas'],
    ],
  },
};
