/** The tab of what happened: oldest first, day by day, with its photos and its clocks. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { contentOf, thumbnailOf } from "../../shared/api/talk";
import type { Incident } from "../../shared/api/types";
import { getContext } from "../../shared/context";
import { departments } from "../../shared/departments";
import { timeOfDay } from "../../shared/format/format";
import { openModals } from "../../shared/frame/modal";
import { laws } from "../../shared/laws";
import { Part } from "../../shared/part";
import { t } from "../../shared/text/text";
import type { Desk } from "../desk";
import { clockList } from "./clock-list";
import { pictureDialog } from "./picture";
import { storyDays, type Line } from "./story";

export class StoryPart extends Part {
  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) incident!: Incident;
  @state() private shown = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(this.desk.subscribe(() => this.requestUpdate()));
    this.follow(laws.listen(() => this.requestUpdate()));
    this.follow(departments.listen(() => this.requestUpdate()));
    this.desk.handling.look("story");
    this.follow(() => this.desk.handling.leave("story"));
  }

  protected override willUpdate(): void {
    this.desk.handling.look("story");
  }

  override updated(): void {
    openModals(this);
  }

  override render(): TemplateResult {
    const { story, problem, photos } = this.desk.handling;
    if (problem !== "") return html`<p class="note bad" role="alert">${problem}</p>`;
    if (story === null) return html`<p class="empty" role="status">${t("app.loading")}</p>`;
    const picture = photos?.find((one) => one.id === this.shown);
    return html`${clockList(story.clocks, this.incident)}
      ${storyDays(story).map(
        ({ day, lines }) => html`<section class="story">
          <h3>${day}</h3>
          <ol>
            ${repeat(lines, (line, index) => `${line.at}/${line.kind}/${index}`, (line) => this.#line(line))}
          </ol>
        </section>`,
      )}
      ${picture === undefined ? nothing : pictureDialog(picture, this.incident, () => (this.shown = 0))}`;
  }

  #line(line: Line): TemplateResult {
    const at = timeOfDay(Date.parse(line.at), getContext().city.timezone, "minutes");
    const late = line.onTime === false;
    return html`<li class=${line.kind} data-kind=${line.kind}>
      <time datetime=${line.at}>${at}</time>
      <div>
        <p>
          ${line.text}${line.moved === "" ? nothing : html` <span class="moved">${line.moved}</span>`}${line.onTime === null ? nothing : html` <span class=${late ? "late" : "in-time"}>${t(late ? "story.late" : "story.in_time")}</span>`}
        </p>
        ${line.said === "" ? nothing : html`<p class="said">${line.said}</p>`} ${line.reason === "" ? nothing : html`<p class="why">${t("story.reason", { reason: line.reason })}</p>`}
        ${line.besides === "" ? nothing : html`<p class="besides">${line.besides}</p>`} ${this.#picture(line)}
      </div>
    </li>`;
  }

  #picture(line: Line): TemplateResult | typeof nothing {
    if (line.attachmentId === 0) return nothing;
    if (line.kind === "voice") return html`<audio controls preload="none" src=${contentOf(line.attachmentId)} aria-label=${line.text}></audio>`;
    return html`<button type="button" class="thumbnail" @click=${() => (this.shown = line.attachmentId)}>
      <img src=${thumbnailOf(line.attachmentId)} alt=${t("story.photo.open", { what: line.text })} loading="lazy" />
    </button>`;
  }
}
customElements.define("desk-story", StoryPart);
