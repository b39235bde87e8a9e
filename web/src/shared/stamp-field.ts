/** A field for a time by the city's clocks, written alike in every browser's language: "2026-11-23 08:00". */

import { html, type TemplateResult } from "lit";
import { zoneName } from "./format/format";
import { live } from "./live/live";
import { me } from "./session";
import { t } from "./text/text";

const WRITTEN = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})$/;

export interface StampField {
  name: string;
  label: string;
  /** "2026-11-23T08:00", empty for none. */
  value: string;
  /** What an empty field means. */
  empty?: string;
  required?: boolean;
  onChange?: (value: string) => void;
}

export function stampField({ name, label, value, empty = "", required = false, onChange }: StampField): TemplateResult {
  const told = (event: Event): void => onChange?.(stampOf((event.target as HTMLInputElement).value) ?? "");
  return html`<label>
    <span>${label} <small>${zoneName(live.nowMs, me.timezone)}${value === "" && empty !== "" ? ` · ${empty}` : ""}</small></span>
    <input
      name=${name}
      type="text"
      inputmode="numeric"
      autocomplete="off"
      maxlength="16"
      placeholder="2026-01-31 08:00"
      pattern="\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}"
      title=${t("stamp.pattern")}
      ?required=${required}
      .value=${value.replace("T", " ")}
      @change=${told}
    />
  </label>`;
}

/** What was typed as a stamp of the city's clocks, null when it is none: "2026-11-23 8" is none. */
export function stampOf(text: string): string | null {
  const found = WRITTEN.exec(text.trim());
  if (found === null) return null;
  const stamp = `${found[1] ?? ""}T${found[2] ?? ""}`;
  return Number.isNaN(Date.parse(`${stamp}:00Z`)) ? null : stamp;
}
