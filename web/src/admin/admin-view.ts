/** The administrators' room: accounts and roles, areas, data elements, audit. */

import { html, type TemplateResult } from "lit";
import { absent, frame } from "../shared/frame/frame";
import { RoomPart } from "../shared/frame/room";
import { SECTIONS, firstPath, lets, offered, type SectionKey } from "../shared/frame/sections";
import { parts, rewrite } from "../shared/routing";
import { me } from "../shared/session";
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

export class AdminView extends RoomPart {
  #section: AdminKey | "security" = "accounts";
  #rest: string[] = [];

  protected override get section(): AdminKey | "security" {
    return this.#section;
  }

  protected override get page(): string {
    return `${this.#section}/${this.#rest.join("/")}`;
  }

  protected override read(): void {
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
