/** Why two reports may be of one thing, and what their texts share. Pure. */

/** A piece of a text, and whether the other text has it too. */
export interface Piece {
  text: string;
  shared: boolean;
}

const HAN = /\p{Script=Han}/u;
const WORD = /[\p{L}\p{N}]+/gu;

/** So short a word of letters is in every text. */
const SHORTEST_WORD = 3;

/** Cuts a text where it shares words with another: pairs of Chinese signs, or whole words of letters. */
export function sharedPieces(text: string, other: string): Piece[] {
  const there = other.toLowerCase();
  const said = new Set(there.match(WORD) ?? []);
  const marked = new Array<boolean>(text.length).fill(false);
  for (const found of text.matchAll(WORD)) {
    const [word] = found;
    const from = found.index;
    const isWord = !HAN.test(word) && word.length >= SHORTEST_WORD && said.has(word.toLowerCase());
    if (isWord) marked.fill(true, from, from + word.length);
    for (let at = 0; HAN.test(word) && at + 2 <= word.length; at += 1) {
      if (there.includes(word.slice(at, at + 2).toLowerCase())) marked.fill(true, from + at, from + at + 2);
    }
  }
  return grouped(text, marked);
}

function grouped(text: string, marked: readonly boolean[]): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const shared = marked[at] ?? false;
    const last = pieces.at(-1);
    if (last?.shared === shared) last.text += text[at] ?? "";
    else pieces.push({ text: text[at] ?? "", shared });
  }
  return pieces;
}

/** Percent, rounded: it orders, and is no probability. */
export function likenessPercent(likeness: number): number {
  return Math.round(likeness * 100);
}
