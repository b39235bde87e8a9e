/** The keys of the desk on one sheet. */

import { html, type TemplateResult } from "lit";
import { t, type TextKey } from "../shared/text/text";

const KEYS: readonly [string, TextKey][] = [
  ["N", "help.n"],
  ["J K ↓ ↑", "help.jk"],
  ["1 – 9", "help.pick"],
  ["Enter", "help.enter"],
  ["Esc", "help.esc"],
  ["/", "help.slash"],
  ["F", "help.f"],
  ["R", "help.r"],
  ["Z", "help.z"],
  ["U", "help.u"],
  ["C", "help.c"],
  ["A", "help.a"],
  ["P", "help.p"],
  ["S", "help.s"],
  ["M", "help.m"],
  ["L", "help.l"],
  ["?", "help.question"],
];

const COMMANDS: readonly [TextKey, TextKey][] = [
  ["command.new.args", "command.new"],
  ["command.send.args", "command.send"],
  ["command.st.args", "command.st"],
  ["command.close.args", "command.close"],
  ["command.road.args", "command.road"],
  ["command.plan.args", "command.plan"],
  ["command.shifts.args", "command.shifts"],
  ["command.aid.args", "command.aid"],
  ["command.go.args", "command.go"],
  ["command.lang.args", "command.lang"],
];

export function helpSheet(close: () => void): TemplateResult {
  return html`<dialog class="help" aria-label=${t("help.title")} @close=${close}>
    <div class="help-sheet">
      <h2>${t("help.title")}</h2>
      <dl>
        ${KEYS.map(([key, text]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${t(text)}</dd></div>`)}
      </dl>
      <dl class="commands">
        ${COMMANDS.map(([args, text]) => html`<div><dt><code>${t(args)}</code></dt><dd>${t(text)}</dd></div>`)}
      </dl>
      <button type="button" @click=${close}>${t("help.close")} <kbd>Esc</kbd></button>
    </div>
  </dialog>`;
}
