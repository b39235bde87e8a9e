/** A dialog over the page: focus stays in it, Esc leaves it. */

import { html, type TemplateResult } from "lit";

export interface Modal {
  title: string;
  content: unknown;
  close: () => void;
}

/** Who draws it calls `openModals` after each update. */
export function modal({ title, content, close }: Modal): TemplateResult {
  return html`<dialog class="modal" aria-labelledby="modal-title" @close=${close} @cancel=${close}>
    <h2 id="modal-title">${title}</h2>
    ${content}
  </dialog>`;
}

export function openModals(root: ParentNode): void {
  for (const one of root.querySelectorAll<HTMLDialogElement>("dialog.modal")) if (!one.open) one.showModal();
}
