/** Going through a table by the arrow keys: one of its links is reached by Tab, the others from it. */

const STEPS: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

export interface Place {
  row: number;
  column: number;
}

/** Where a key leads from a place, among those that are there; null where it leads nowhere. Pure. */
export function nextPlace(places: readonly Place[], from: Place, key: string, whole: boolean): Place | null {
  if (key === "Home" || key === "End") {
    const row = whole ? places : places.filter((one) => one.row === from.row);
    return (key === "Home" ? row[0] : row.at(-1)) ?? null;
  }
  const step = STEPS[key];
  if (step === undefined) return null;
  const [down, right] = step;
  if (right !== 0) {
    const row = places.filter((one) => one.row === from.row && Math.sign(one.column - from.column) === right);
    return (right > 0 ? row[0] : row.at(-1)) ?? null;
  }
  const beyond = places.filter((one) => Math.sign(one.row - from.row) === down);
  const nearest = down > 0 ? beyond[0]?.row : beyond.at(-1)?.row;
  const row = beyond.filter((one) => one.row === nearest);
  return row.sort((a, b) => Math.abs(a.column - from.column) - Math.abs(b.column - from.column))[0] ?? null;
}

const LINKS = "a.cell";

function placed(table: HTMLElement): { place: Place; link: HTMLElement }[] {
  return [...table.querySelectorAll<HTMLElement>(LINKS)].map((link) => {
    const cell = link.closest<HTMLTableCellElement>("td, th");
    const row = link.closest("tr");
    return { place: { row: row?.rowIndex ?? 0, column: cell?.cellIndex ?? 0 }, link };
  });
}

/** After each drawing: exactly one link is a stop of the Tab key. */
export function keepOneStop(table: HTMLElement): void {
  const links = [...table.querySelectorAll<HTMLElement>(LINKS)];
  const stop = links.find((link) => link.tabIndex === 0 && link.hasAttribute("tabindex")) ?? links[0];
  for (const link of links) link.tabIndex = link === stop ? 0 : -1;
}

export function moveByKey(event: KeyboardEvent): void {
  const { currentTarget: table, target } = event;
  if (!(table instanceof HTMLElement) || !(target instanceof HTMLElement) || event.altKey || event.metaKey) return;
  const all = placed(table);
  const here = all.find(({ link }) => link === target);
  if (here === undefined) return;
  const to = nextPlace(all.map(({ place }) => place), here.place, event.key, event.ctrlKey);
  const next = all.find(({ place }) => place === to);
  if (next === undefined) return;
  event.preventDefault();
  here.link.tabIndex = -1;
  next.link.tabIndex = 0;
  next.link.focus();
}
