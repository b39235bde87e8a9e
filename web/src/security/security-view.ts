/** One's own security: password, second factors, sessions, who looked up one's track. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { frame } from "../shared/frame/frame";
import "../shared/factors/new-password";
import { Part } from "../shared/part";
import { me } from "../shared/session";
import { t } from "../shared/text/text";
import "./factors-part";
import "../shared/notices/contacts-part";
import "../shared/own/look-ups-part";
import "../shared/own/sessions-part";

export class SecurityView extends Part {
  @state() private changing = false;
  @state() private said = "";

  override updated(changes: PropertyValues): void {
    super.updated(changes);
    document.title = `${t("app.name")} · ${t("section.security")}`;
  }

  override render(): TemplateResult {
    return frame(
      "security",
      html`<div class="page narrow">
        <h1>${t("section.security")}</h1>
        <p class="dim">${t("security.who", { name: me.session?.account.name ?? "" })}</p>
        <p class="sr" role="status">${this.said}</p>
        ${this.#password()}
        <own-factors></own-factors>
        <own-contacts></own-contacts>
        <own-sessions></own-sessions>
        <own-look-ups></own-look-ups>
      </div>`,
    );
  }

  #password(): TemplateResult {
    return html`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${t("password.title")}</h2>
          <p class="dim">${this.said === "" ? t("password.about") : this.said}</p>
        </div>
        ${this.changing ? nothing : html`<button type="button" @click=${() => (this.changing = true)}>${t("password.change")}</button>`}
      </div>
      ${this.changing ? html`<new-password .done=${this.#changed} .cancel=${() => (this.changing = false)}></new-password>` : nothing}
    </section>`;
  }

  #changed = (): void => {
    this.changing = false;
    this.said = t("password.changed");
    this.querySelector<SessionsLike>("own-sessions")?.refresh();
  };
}

interface SessionsLike extends HTMLElement {
  refresh(): void;
}
customElements.define("security-view", SecurityView);
