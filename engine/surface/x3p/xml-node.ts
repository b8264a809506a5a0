import { SaxesParser } from 'saxes';
import { EvidenceProblem } from '../evidence-problem.ts';
import { TextList } from './text-list.ts';

/** An element of main.xml: names without namespace prefix, text trimmed. */
export interface XmlNode {
  readonly name: string;
  readonly children: XmlNode[];
  text: string;
  /** Texts of the `Datum` children in order; kept apart because there may be millions. */
  readonly data: TextList;
}

/** The standard's own nesting is 5 deep, and a file without point list has about 60 elements. */
const MAX_DEPTH = 32;
const MAX_ELEMENTS = 10_000;

/** The longest that a file keeps is a comment of some lines. Characters from one tag to the next, and of all texts. */
const MAX_TEXT = 1024 * 1024;

const emptyNode = (name: string): XmlNode => ({ name, children: [], text: '', data: new TextList() });

/**
 * Reads main.xml into a tree. Attributes, comments, processing instructions and blanks between elements are ignored.
 * A document type is refused whatever it says: X3P has none, and entities begin there.
 *
 * @param pieces the text, in pieces that may end anywhere
 * @param maxData most `Datum` elements that are taken
 * @throws EvidenceProblem `xml-*`, `dimensions-too-large`
 */
export function parseXml(pieces: Iterable<string>, maxData: number): XmlNode {
  const root = emptyNode('');
  const path: XmlNode[] = [root];
  let top = root;
  let elements = 0;
  let sinceTag = 0;
  let kept = 0;
  const keep = (part: string): void => {
    if (top.name !== 'Datum') kept += part.length;
    if (kept > MAX_TEXT) throw tooComplex(`holds more than ${MAX_TEXT} characters of text`);
    top.text += part;
  };
  const parser = new SaxesParser({ xmlns: false });
  parser.on('doctype', () => {
    throw new EvidenceProblem(
      'xml-doctype-refused',
      'main.xml declares a document type (DOCTYPE). X3P files have none, and it is a known way to attack ' +
        'readers, so it is refused. Export the file again from the instrument software.',
    );
  });
  parser.on('error', (error) => {
    throw new EvidenceProblem(
      'xml-invalid',
      `main.xml is not well-formed XML at line ${parser.line}: ${error.message.replace(/\.$/, '')}. ` +
        'Export the file again; edited files often break here.',
    );
  });
  parser.on('opentag', (tag) => {
    sinceTag = 0;
    const node = emptyNode(localName(tag.name));
    if (path.length > MAX_DEPTH) throw tooComplex(`nests elements more than ${MAX_DEPTH} deep`);
    if (node.name !== 'Datum') {
      elements += 1;
      if (elements > MAX_ELEMENTS) throw tooComplex(`has more than ${MAX_ELEMENTS} elements`);
      top.children.push(node);
    } else if (top.data.length >= maxData) {
      throw new EvidenceProblem('dimensions-too-large', `The point list has more than ${maxData} points.`);
    }
    path.push(node);
    top = node;
  });
  parser.on('text', (part) => {
    if (part.trim() !== '') keep(part);
  });
  parser.on('cdata', keep);
  parser.on('closetag', () => {
    sinceTag = 0;
    const closed = top;
    path.pop();
    top = path.at(-1) ?? root;
    closed.text = closed.text.trim();
    if (closed.name === 'Datum') top.data.push(closed.text);
  });
  for (const piece of pieces) {
    sinceTag += piece.length;
    if (sinceTag > MAX_TEXT) throw tooComplex(`runs for more than ${MAX_TEXT} characters without a tag`);
    parser.write(piece);
  }
  parser.close();
  return root.children[0] ?? root;
}

/** The first child of that name, following a path of names; undefined where one is absent. */
export function child(node: XmlNode | undefined, ...names: string[]): XmlNode | undefined {
  let found = node;
  for (const name of names) found = found?.children.find((candidate) => candidate.name === name);
  return found;
}

/** Text of a descendant, or an empty string. */
export function textOf(node: XmlNode | undefined, ...names: string[]): string {
  return child(node, ...names)?.text ?? '';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function tooComplex(what: string): EvidenceProblem {
  return new EvidenceProblem('xml-too-complex', `main.xml ${what}; an X3P needs far less.`);
}
