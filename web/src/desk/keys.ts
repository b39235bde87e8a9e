/** Which key does what, when no field has the keyboard. Pure. */

export type KeyAction =
  | { kind: "command" }
  | { kind: "pick"; rank: number }
  | { kind: "confirm" }
  | { kind: "back" }
  | { kind: "new" }
  | { kind: "move"; by: 1 | -1 }
  | { kind: "fit" }
  | { kind: "resort" }
  | { kind: "undo" }
  | { kind: "list" }
  | { kind: "language" }
  | { kind: "panel"; panel: "closure" | "alerts" | "plan" | "shifts" | "aid" }
  | { kind: "act" }
  | { kind: "tab"; by: 1 | -1 }
  | { kind: "help" };

export interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

const PLAIN: Record<string, KeyAction> = {
  "/": { kind: "command" },
  "、": { kind: "command" },
  Enter: { kind: "confirm" },
  Escape: { kind: "back" },
  n: { kind: "new" },
  j: { kind: "move", by: 1 },
  ArrowDown: { kind: "move", by: 1 },
  k: { kind: "move", by: -1 },
  ArrowUp: { kind: "move", by: -1 },
  f: { kind: "fit" },
  r: { kind: "resort" },
  z: { kind: "undo" },
  u: { kind: "list" },
  l: { kind: "language" },
  c: { kind: "panel", panel: "closure" },
  a: { kind: "panel", panel: "alerts" },
  p: { kind: "panel", panel: "plan" },
  s: { kind: "panel", panel: "shifts" },
  m: { kind: "panel", panel: "aid" },
  d: { kind: "act" },
  "[": { kind: "tab", by: -1 },
  "]": { kind: "tab", by: 1 },
  "\u3010": { kind: "tab", by: -1 },
  "\u3011": { kind: "tab", by: 1 },
  "?": { kind: "help" },
  "\uff1f": { kind: "help" },
};

/** Keys with Ctrl, Alt or Command belong to the browser. */
export function keyAction(event: Key): KeyAction | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (/^[1-9]$/.test(event.key)) return { kind: "pick", rank: Number(event.key) };
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return PLAIN[key] ?? null;
}

/** In a field only Escape leaves it; everything else is typing. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.matches("input, textarea, select, [contenteditable]");
}

/** A focused button or link keeps Enter for itself, the map keeps its arrows. */
export function keepsKey(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (key === "Enter") return target.closest("button, a, summary") !== null;
  return key.startsWith("Arrow") && target.closest(".maplibregl-canvas, [role=listbox], [role=tablist], [role=toolbar]") !== null;
}
