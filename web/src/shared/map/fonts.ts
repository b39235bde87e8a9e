/**
 * Letters on the map come from the page's own web font, never from a glyph server. Regular weight is
 * given to MapLibre slice by slice (`font-faces`), so that any street name can be drawn; the bold
 * face is drawn from the page's font, whose slices are loaded before the words are set.
 */

export const FAMILY = "Noto Sans SC Variable";
/** Drawn from the slices below. */
export const REGULAR = ["Map Regular"];
/** The first name only says the weight; the second is the page's font. */
export const BOLD = ["Map Bold", FAMILY];

interface Slice {
  url: string;
  "unicode-range": string[];
}

/** The slices of the page's font as the style sheets declare them. */
export function fontFaces(sheets: Iterable<CSSStyleSheet> = document.styleSheets): Record<string, Slice[]> {
  const slices: Slice[] = [];
  for (const sheet of sheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const family = rule.style.getPropertyValue("font-family").replace(/["']/g, "").trim();
      const url = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue("src"))?.[1];
      const range = rule.style.getPropertyValue("unicode-range");
      if (family !== FAMILY || url === undefined || range === "") continue;
      slices.push({
        url: new URL(url, sheet.href ?? location.href).href,
        "unicode-range": range.split(",").map((part) => part.trim()),
      });
    }
  }
  return { "Map Regular": slices };
}

const asked = new Set<string>();

/** Loads the bold slices that a text needs; texts already loaded cost nothing. */
export async function loadLetters(text: string): Promise<void> {
  const fresh = [...new Set(text)].filter((letter) => !asked.has(letter));
  if (fresh.length === 0) return;
  await document.fonts.load(`700 24px "${FAMILY}"`, fresh.join("")).catch(() => []);
  for (const letter of fresh) asked.add(letter);
}
