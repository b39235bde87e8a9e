/** The keys of the desk on one sheet. */

import { html, type TemplateResult } from "lit";
import { me } from "../shared/session";
import { t, type TextKey } from "../shared/text/text";
import { COMMAND_NAMES } from "./commands";
import { mayCommand, mayKey } from "./rights";

const KEYS: readonly [string, TextKey][] = [
  ["N", "help.n"],
  ["J K ↓ ↑", "help.jk"],
  ["1 – 9", "help.pick"],
  ["Enter", "help.enter"],
  ["Esc", "help.esc"],
  ["/", "help.slash"],
  ["D", "help.d"],
  ["[ ]", "help.tabs"],
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

export function helpSheet(close: () => void): TemplateResult {
  const may = (action: string): boolean => me.may(action);
  const keys = KEYS.filter(([, text]) => mayKey(text, may));
  const commands = COMMAND_NAMES.filter((name) => mayCommand(name, may));
  return html`<dialog class="help" aria-label=${t("help.title")} @close=${close}>
    <div class="help-sheet">
      <h2>${t("help.title")}</h2>
      <dl>
        ${keys.map(([key, text]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${t(text)}</dd></div>`)}
      </dl>
      <dl class="commands">
        ${commands.map((name) => html`<div><dt><code>${t(`command.${name}.args`)}</code></dt><dd>${t(`command.${name}`)}</dd></div>`)}
      </dl>
      <button type="button" @click=${close}>${t("help.close")} <kbd>Esc</kbd></button>
    </div>
  </dialog>`;
}
