import { Buffer } from 'node:buffer';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Open } from 'unzipper';

/** An element of XML: its name, its attributes, and what is in it. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  /** All text in it, of its children too. */
  readonly text: string;
}

/** The parts of an .xlsx file by name. */
export interface XlsxFile {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** The root of a part of XML. Throws for one that is missing, is no UTF-8, or is not well-formed. */
  root(name: string): Node;
}

/** What XML 1.0 has no place for, and what Excel refuses besides. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/u;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: true,
  ignoreDeclaration: true,
});

/** Opens an .xlsx file by what the format says alone, so that it owes nothing to what wrote it. */
export async function openXlsx(bytes: Uint8Array): Promise<XlsxFile> {
  const zip = await Open.buffer(Buffer.from(bytes));
  const parts = new Map<string, Uint8Array>();
  for (const file of zip.files) {
    if (parts.has(file.path)) throw new Error(`${file.path} stands twice in the file`);
    parts.set(file.path, await file.buffer());
  }
  const read = new Map<string, Node>();
  return {
    parts,
    root(name) {
      let root = read.get(name);
      if (root === undefined) {
        const own = parts.get(name);
        if (own === undefined) throw new Error(`${name} is missing`);
        root = rootOf(name, own);
        read.set(name, root);
      }
      return root;
    },
  };
}

function rootOf(name: string, bytes: Uint8Array): Node {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden !== null) throw new Error(`${name} holds U+${forbidden[0].codePointAt(0)?.toString(16)}`);
  const sound = XMLValidator.validate(text);
  if (sound !== true) throw new Error(`${name}: ${sound.err.msg}`);
  const [root] = (parser.parse(text) as Raw[]).flatMap(nodeOf);
  if (root === undefined) throw new Error(`${name} is empty`);
  return root;
}

type Raw = { readonly [name: string]: unknown };

function nodeOf(raw: Raw): Node[] {
  const name = Object.keys(raw).find((key) => key !== ':@');
  if (name === undefined || name === '#text') return [];
  const inner = raw[name] as Raw[];
  const children = inner.flatMap(nodeOf);
  const own = inner.map((each) => ('#text' in each ? String(each['#text']) : '')).join('');
  return [
    {
      name,
      attributes: (raw[':@'] ?? {}) as Record<string, string>,
      children,
      text: own + children.map((child) => child.text).join(''),
    },
  ];
}

/** The children of that name. */
export function childrenOf(node: Node | undefined, name: string): readonly Node[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** The first child of that name. */
export function childOf(node: Node | undefined, name: string): Node | undefined {
  return node?.children.find((child) => child.name === name);
}
