/** A field with completions under it, by the combobox pattern: arrows move, Enter takes, Esc closes. */

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";

export interface Choice {
  key: string;
  text: string;
  detail: string;
  mark?: TemplateResult;
}

export interface Choices {
  id: string;
  value: string;
  hint: string;
  invalid: boolean;
  open: boolean;
  /** Which choice Enter takes. */
  at: number;
  empty: string;
  list: Choice[];
  onInput: (text: string) => void;
  onChoose: (index: number) => void;
  onMove: (at: number) => void;
  onClose: () => void;
}

export function choices(options: Choices): TemplateResult {
  const { id, list, open, at } = options;
  const keys = (event: KeyboardEvent): void => {
    if (!open || event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      event.stopPropagation();
      const by = event.key === "ArrowDown" ? 1 : -1;
      options.onMove(Math.max(0, Math.min(list.length - 1, at + by)));
    } else if (event.key === "Enter" && list.length > 0) {
      event.preventDefault();
      options.onChoose(at);
    } else if (event.key === "Tab" && list.length > 0 && options.value.trim() !== "") {
      options.onChoose(at);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      options.onClose();
    }
  };
  return html`<div class="choices">
    <input
      id=${id}
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      aria-autocomplete="list"
      aria-expanded=${open ? "true" : "false"}
      aria-controls="${id}-list"
      aria-activedescendant=${open && list.length > 0 ? `${id}-${at}` : nothing}
      aria-invalid=${options.invalid ? "true" : nothing}
      placeholder=${options.hint}
      .value=${live(options.value)}
      @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
      @input=${(event: Event) => options.onInput((event.target as HTMLInputElement).value)}
      @keydown=${keys}
      @blur=${() => options.onClose()}
    />
    <ul id="${id}-list" role="listbox" aria-label=${options.hint} ?hidden=${!open}>
      ${open && list.length === 0 ? html`<li role="option" aria-disabled="true" aria-selected="false" class="empty">${options.empty}</li>` : ""}
      ${open ? list.map((choice, index) => option(options, choice, index)) : ""}
    </ul>
  </div>`;
}

/** A list under a field takes a click, never the keyboard; a finger may scroll it. */
export function keepFocus(event: Event): void {
  event.preventDefault();
}

function option(options: Choices, choice: Choice, index: number): TemplateResult {
  return html`<li
    id="${options.id}-${index}"
    role="option"
    aria-selected=${index === options.at ? "true" : "false"}
    @mousedown=${keepFocus}
    @click=${() => options.onChoose(index)}
  >
    ${choice.mark ?? ""}<b>${choice.text}</b><small>${choice.detail}</small>
  </li>`;
}
