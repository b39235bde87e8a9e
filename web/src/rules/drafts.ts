/** What somebody is writing: kept while they look elsewhere, until it is kept as the draft or left. */

export interface Writing {
  text: string;
  note: string;
  /** The digest of the draft that it was made from, empty where there was none. */
  replaces: string;
}

const begun = new Map<string, Writing>();

export function writingOf(law: string): Writing | undefined {
  return begun.get(law);
}

export function keepWriting(law: string, writing: Writing): void {
  if (begun.size === 0) addEventListener("beforeunload", ask);
  begun.set(law, writing);
}

export function endWriting(law: string): void {
  begun.delete(law);
  if (begun.size === 0) removeEventListener("beforeunload", ask);
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
