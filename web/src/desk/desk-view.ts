/** The dispatcher's desk: queue, map, incident, command line; the keyboard first. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { alertText } from "../shared/alerts";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { unread } from "../shared/talk/unread";
import { locale, setLocale, t } from "../shared/text/text";
import type { CommandPart } from "./command-part";
import { openAddressed } from "./address";
import "./aid-part";
import "./alerts-part";
import "./closure-part";
import "./command-part";
import type { ClosurePart } from "./closure-part";
import { Desk, type PhoneTab, type Side } from "./desk";
import "./form-part";
import "./header-part";
import type { ActionsPart } from "./handling/actions-part";
import { helpSheet } from "./help";
import "./incident-part";
import type { IncidentPart } from "./incident-part";
import { nextTab } from "./incident-tabs";
import { isTyping, keepsKey, keyAction } from "./keys";
import { Layers, type MapPart } from "./map-part";
import "./map-part";
import "./override-part";
import "./plan-part";
import "./queue-part";
import { deskScale } from "./scale";
import "./shifts-part";
import "./unit-part";
import "./units-part";

export class DeskView extends Part {
  readonly desk = new Desk();
  readonly layers = new Layers();
  #announced = "";
  #knownAlerts: ReadonlySet<number> | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(this.desk.listen());
    this.follow(unread.follow(() => this.desk.changed()));
    void openAddressed(this.desk, location.search);
    this.follow(this.desk.subscribe(() => this.requestUpdate()));
    addEventListener("keydown", this.#keys);
    this.follow(() => removeEventListener("keydown", this.#keys));
    addEventListener("resize", this.#scale);
    this.follow(() => removeEventListener("resize", this.#scale));
    this.#scale();
  }

  #scale = (): void => {
    this.style.setProperty("zoom", String(deskScale(innerWidth, innerHeight)));
  };

  protected override willUpdate(): void {
    this.desk.expire(Date.now());
    this.#announced = this.desk.toast?.text ?? this.#announced;
    this.#announceAlerts();
  }

  /** Alerts that came while the desk is open are said once. */
  #announceAlerts(): void {
    const { alerts } = live.state;
    const known = this.#knownAlerts;
    this.#knownAlerts = new Set(alerts.keys());
    if (known === null || !live.ready) {
      if (!live.ready) this.#knownAlerts = null;
      return;
    }
    const fresh = [...alerts.values()].filter((alert) => !known.has(alert.id) && alert.acknowledged_at === null);
    if (fresh[0] !== undefined) this.#announced = t("alerts.announce", { text: alertText(fresh[0]) });
  }

  override updated(changes: PropertyValues): void {
    super.updated(changes);
    document.title = `${t("app.name")} · ${t("app.desk")}`;
    const help = this.querySelector("dialog");
    if (help !== null && !help.open) help.showModal();
  }

  override render(): TemplateResult {
    const { desk } = this;
    const feed = live.feed;
    return html`<a class="skip" href="#command">${t("app.skip")}</a>
      <header><desk-header .desk=${desk} .layers=${this.layers}></desk-header></header>
      ${feed.state === "down" ? html`<p class="banner" role="alert">${t("feed.banner")}</p>` : nothing}
      <main class="desk show-${desk.phoneTab}">
        <section class="queue" aria-label=${t("queue.title")}>${this.#side()}</section>
        <desk-map .desk=${desk} .layers=${this.layers}></desk-map>
        <section class="panel" aria-label=${t("phone.detail")}>${this.#panel()}</section>
      </main>
      ${this.#toast()}
      <p class="sr" role="status">${this.#announced}</p>
      <footer>
        <desk-command .desk=${desk} .view=${{ goTo: (...to: Parameters<MapPart["goTo"]>) => this.#map?.goTo(...to) }}></desk-command>
      </footer>
      <nav class="phone-tabs" aria-label=${t("app.desk")}>
        ${(["queue", "map", "detail"] as PhoneTab[]).map(
          (tab) => html`<button type="button" aria-current=${desk.phoneTab === tab ? "page" : nothing} @click=${() => this.#phone(tab)}>
            ${t(`phone.${tab}`)}
          </button>`,
        )}
      </nav>
      ${desk.help ? helpSheet(() => desk.closeHelp()) : nothing}`;
  }

  get #map(): MapPart | null {
    return this.querySelector("desk-map");
  }

  #side(): TemplateResult {
    const { desk } = this;
    const tab = (side: Side, title: string, count: number): TemplateResult => html`<button
      type="button"
      aria-pressed=${desk.side === side ? "true" : "false"}
      @click=${() => this.#setSide(side)}
    >
      ${title} <span>${live.count(count)}</span>
    </button>`;
    return html`<div class="tabs">
        ${tab("queue", t("queue.title"), live.state.incidents.size)} ${tab("units", t("units.title"), live.state.units.size)}
      </div>
      ${desk.side === "queue" ? html`<desk-queue .desk=${desk}></desk-queue>` : html`<desk-units .desk=${desk}></desk-units>`}`;
  }

  #panel(): TemplateResult {
    const { desk } = this;
    if (desk.panel === "form") return html`<desk-form .desk=${desk}></desk-form>`;
    if (desk.panel === "closure") return html`<desk-closure .desk=${desk}></desk-closure>`;
    if (desk.panel === "alerts") return html`<desk-alerts .desk=${desk}></desk-alerts>`;
    if (desk.panel === "plan") return html`<desk-plan .desk=${desk}></desk-plan>`;
    if (desk.panel === "shifts") return html`<desk-shifts .desk=${desk}></desk-shifts>`;
    if (desk.panel === "aid") return html`<desk-aid .desk=${desk}></desk-aid>`;
    if (desk.panel === "override") return html`<desk-override .desk=${desk}></desk-override>`;
    if (desk.panel === "unit") return html`<desk-unit .desk=${desk}></desk-unit>`;
    return html`<desk-incident .desk=${desk}></desk-incident>`;
  }

  #toast(): TemplateResult | typeof nothing {
    const { toast, offer } = this.desk;
    if (toast === null && offer === null) return nothing;
    const left = offer === null ? 0 : Math.max(0, Math.ceil((offer.untilMs - Date.now()) / 1000));
    return html`<section class="toast ${toast?.tone ?? "plain"}" aria-label=${t("toast.label")}>
      ${toast === null ? nothing : html`<span>${toast.text}</span>`}
      ${offer === null
        ? nothing
        : html`<button type="button" class="go" @click=${() => void this.desk.undo()}>
            ${t("toast.undo", { code: offer.code, n: left })} <kbd>Z</kbd>
          </button>`}
      <button type="button" class="plain" aria-label=${t("toast.dismiss")} @click=${() => this.desk.dismiss()}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" /></svg>
      </button>
    </section>`;
  }

  #setSide(side: Side): void {
    this.desk.side = side;
    this.desk.changed();
  }

  #phone(tab: PhoneTab): void {
    this.desk.phoneTab = tab;
    this.desk.changed();
  }

  /** The keyboard goes to what can be done with the incident, whatever was open. */
  #enterActions(): void {
    const { desk } = this;
    if (desk.incident === null) return;
    desk.showIncident();
    desk.turnTo("handling");
    void this.updateComplete.then(async () => {
      await this.querySelector<IncidentPart>("desk-incident")?.updateComplete;
      this.querySelector<ActionsPart>("desk-actions")?.enter();
    });
  }

  #keys = (event: KeyboardEvent): void => {
    if (event.isComposing || event.defaultPrevented || isTyping(event.target)) return;
    const action = keyAction(event);
    if (action === null || keepsKey(event.target, event.key)) return;
    const { desk } = this;
    if (desk.help && action.kind !== "help" && action.kind !== "back") return;
    event.preventDefault();
    switch (action.kind) {
      case "command":
        this.querySelector<CommandPart>("desk-command")?.begin("/");
        break;
      case "pick":
        if (desk.panel === "incident" && desk.showsUnits) desk.recommending.choose(action.rank);
        else if (desk.panel === "override") desk.overriding.choose(action.rank);
        break;
      case "confirm":
        if (desk.panel === "closure") this.querySelector<ClosurePart>("desk-closure")?.file();
        else if (desk.panel === "plan") void desk.planning.carryOut();
        else if (desk.panel === "override") void desk.overriding.send();
        else if (desk.recommending.picked !== null) void desk.recommending.confirm();
        else this.#map?.fit();
        break;
      case "back":
        desk.back();
        break;
      case "new":
        desk.openForm();
        break;
      case "move":
        desk.moveInQueue(action.by);
        break;
      case "fit":
        this.#map?.fit();
        break;
      case "resort":
        if (desk.panel === "plan") void desk.planning.ask();
        else void desk.recommending.ask("fresh");
        break;
      case "undo":
        void desk.undo();
        break;
      case "list":
        this.#setSide(desk.side === "queue" ? "units" : "queue");
        break;
      case "language":
        setLocale(locale() === "zh" ? "en" : "zh");
        break;
      case "panel":
        desk.openPanel(action.panel);
        break;
      case "act":
        this.#enterActions();
        break;
      case "tab":
        if (desk.panel === "incident" && desk.incident !== null) desk.turnTo(nextTab(desk.tab, action.by, desk.incident));
        break;
      case "help":
        desk.help = !desk.help;
        desk.changed();
        break;
    }
  };
}
customElements.define("desk-view", DeskView);
