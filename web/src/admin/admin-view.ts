/** The administrators' room: accounts and roles, areas, data elements, audit. */

import { html, type PropertyValues, type TemplateResult } from "lit";
import { absent, frame, showPresentSection } from "../shared/frame/frame";
import { SECTIONS, firstPath, lets, offered, type SectionKey } from "../shared/frame/sections";
import { Part } from "../shared/part";
import { onRoute, parts, rewrite } from "../shared/routing";
import { me } from "../shared/session";
import { t } from "../shared/text/text";
import "./account-part";
import "./accounts-part";
import "./areas-part";
import "./audit-part";
import "./deliveries-part";
import "./elements-part";
import "./record-part";
import "./roles-part";

const OWN = ["accounts", "roles", "areas", "elements", "audit", "deliveries"] as const satisfies readonly SectionKey[];
type AdminKey = (typeof OWN)[number];

function isAdminKey(key: string): key is AdminKey {
  return (OWN as readonly string[]).includes(key);
}

export class AdminView extends Part {
  #section: AdminKey | "security" = "accounts";
  #rest: string[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(onRoute(() => this.#turn()));
    this.#read();
  }

  #read(): void {
    const [, section = "", ...rest] = parts(location.pathname);
    const may = (action: string): boolean => me.may(action);
    if (section === "") {
      const key = offered(may).find(isAdminKey);
      rewrite(key === undefined ? firstPath(may) : SECTIONS[key].path);
      this.#section = key ?? "security";
      return;
    }
    this.#section = isAdminKey(section) ? section : "security";
    this.#rest = rest;
  }

  /** Another section begins at its top, with the reading cursor in it. */
  #turn(): void {
    const before = `${this.#section}/${this.#rest.join("/")}`;
    this.#read();
    this.requestUpdate();
    if (before === `${this.#section}/${this.#rest.join("/")}`) return;
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>("#content")?.focus({ preventScroll: true });
      showPresentSection(this);
    });
  }

  protected override firstUpdated(): void {
    showPresentSection(this);
  }

  override updated(changes: PropertyValues): void {
    super.updated(changes);
    document.title = `${t("app.name")} · ${t(SECTIONS[this.#section].title)}`;
  }

  override render(): TemplateResult {
    return frame(this.#section, html`<div class="page">${this.#content()}</div>`);
  }

  #content(): TemplateResult {
    const [id = ""] = this.#rest;
    if (this.#section === "security" || !lets(SECTIONS[this.#section], (action) => me.may(action))) return absent();
    switch (this.#section) {
      case "accounts":
        return /^\d+$/.test(id) ? html`<admin-account .accountId=${Number(id)}></admin-account>` : html`<admin-accounts></admin-accounts>`;
      case "roles":
        return html`<admin-roles></admin-roles>`;
      case "areas":
        return html`<admin-areas .code=${id === "" ? null : id}></admin-areas>`;
      case "elements":
        return html`<admin-elements></admin-elements>`;
      case "deliveries":
        return html`<admin-deliveries></admin-deliveries>`;
      case "audit":
        return /^\d+$/.test(id) ? html`<admin-record .recordId=${Number(id)}></admin-record>` : html`<admin-audit></admin-audit>`;
    }
  }
}
customElements.define("admin-view", AdminView);
