/** Where one is reached outside by notices: an e-mail address, a number for text messages. */

import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { listContacts, setContact, type Contact, type ContactChannel } from "../api/notices";
import { fieldOf } from "../forms";
import { age } from "../format/format";
import { live } from "../live/live";
import { Part } from "../part";
import { attempt } from "../problems";
import { t, word } from "../text/text";

const CHANNELS = ["email", "sms"] as const satisfies readonly ContactChannel[];

export class ContactsPart extends Part {
  @state() private contacts: Contact[] | null = null;
  @state() private problem = "";
  @state() private said = "";
  @state() private changing: ContactChannel | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#carryOut(() => Promise.resolve());
  }

  override render(): TemplateResult {
    return html`<section class="slab contacts">
      <h2>${t("contacts.title")}</h2>
      <p class="dim">${t("contacts.about")}</p>
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      <p class="sr" role="status">${this.said}</p>
      ${this.contacts === null ? nothing : CHANNELS.map((channel) => this.#channel(channel))}
    </section>`;
  }

  #channel(channel: ContactChannel): TemplateResult {
    const known = this.contacts?.find((one) => one.channel === channel);
    const address = known?.address ?? null;
    const since = known === undefined ? "" : age((live.nowMs - Date.parse(known.changed_at)) / 1_000);
    return html`<div class="factor" data-channel=${channel}>
      <div class="card-head">
        <div>
          <h3>${word("contacts.channel", channel)}</h3>
          <p class="dim">${address === null ? t("contacts.none") : t("contacts.since", { address, age: since })}</p>
        </div>
        ${this.changing === channel
          ? nothing
          : html`<div class="buttons">
              <button type="button" @click=${() => this.#begin(channel)}>${t(address === null ? "contacts.add" : "contacts.change")}</button>
              ${address === null ? nothing : html`<button type="button" @click=${() => void this.#set(channel, null)}>${t("contacts.remove")}</button>`}
            </div>`}
      </div>
      ${this.changing === channel ? this.#form(channel) : nothing}
    </div>`;
  }

  #form(channel: ContactChannel): TemplateResult {
    const submit = (event: Event): void => {
      event.preventDefault();
      void this.#set(channel, fieldOf(new FormData(event.target as HTMLFormElement), "address"));
    };
    return html`<form @submit=${submit}>
      <label>
        <span>${word("contacts.address", channel)}</span>
        <input name="address" type=${channel === "email" ? "email" : "tel"} autocomplete=${channel === "email" ? "email" : "tel"} minlength="3" maxlength="254" required />
      </label>
      <div class="buttons">
        <button type="submit" class="go">${t("contacts.save")}</button>
        <button type="button" @click=${() => (this.changing = null)}>${t("form.cancel")}</button>
      </div>
    </form>`;
  }

  #begin(channel: ContactChannel): void {
    this.changing = channel;
    this.problem = "";
    void this.updateComplete.then(() => this.querySelector("input")?.focus());
  }

  async #set(channel: ContactChannel, address: string | null): Promise<void> {
    await this.#carryOut(async () => {
      await setContact(channel, address);
      this.changing = null;
      this.said = t(address === null ? "contacts.removed" : "contacts.saved");
    });
  }

  async #carryOut(run: () => Promise<unknown>): Promise<void> {
    this.problem = "";
    await attempt(
      async () => {
        await run();
        this.contacts = await listContacts();
      },
      (text) => (this.problem = text),
    );
  }
}
customElements.define("own-contacts", ContactsPart);
