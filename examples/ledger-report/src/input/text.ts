/** Text from bytes, in the encodings in which spreadsheets write CSV in China. `undefined`: this is no text. */
export function textOf(bytes: Uint8Array): string | undefined {
  const encodings = marked(bytes) ?? ["utf-8", "gb18030"];
  return encodings.map((encoding) => decoded(bytes, encoding)).find((text) => text !== undefined && isText(text));
}

function marked(bytes: Uint8Array): readonly string[] | undefined {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return ["utf-16le"];
  if (a === 0xfe && b === 0xff) return ["utf-16be"];
  return undefined;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** No control characters but tab and line ends, and no code points that mean nothing. Random bytes can pass as GB 18030, but not this. */
const isText = (text: string): boolean => !/[^\P{Cc}\t\n\v\f\r]|\p{Co}|\p{Cn}/u.test(text);
