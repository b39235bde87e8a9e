/** The timeline of an incident as lines of a story: sentences, grouped by the days of the city. */

import type { Step, Story, StoryMoment } from "../../shared/api/handling";
import { getContext } from "../../shared/context";
import { departments } from "../../shared/departments";
import { dayOf } from "../../shared/format/format";
import { keptReason } from "../../shared/kept-reasons";
import { laws } from "../../shared/laws";
import { locale, phrase, t, word } from "../../shared/text/text";
import { amountText } from "./clock-list";
import { titleOf } from "./refusals";

export interface Line {
  at: string;
  kind: StoryMoment["kind"];
  /** What happened, in a sentence. */
  text: string;
  /** "上报 → 受理立案", empty where the stage stayed. */
  moved: string;
  reason: string;
  /** Whether the stage that was left was left in time; null where that is no question. */
  onTime: boolean | null;
  /** What else belongs to it: units that were called for, the law that holds from here. */
  besides: string;
  /** Of a photo or voice note. */
  attachmentId: number;
  /** Of something said. */
  said: string;
}

export interface Day {
  day: string;
  lines: Line[];
}

export function storyDays(story: Story, timezone = getContext().city.timezone): Day[] {
  const days: Day[] = [];
  let law = "";
  for (const moment of story.moments) {
    const line = lineOf(moment, story);
    if (moment.step) {
      const now = `${moment.step.law}/${moment.step.law_version}`;
      if (now !== law) line.besides = [line.besides, lawText(moment.step)].filter((part) => part !== "").join(" · ");
      law = now;
    }
    const day = dayOf(Date.parse(moment.at), timezone);
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days;
}

function lineOf(moment: StoryMoment, story: Story): Line {
  const empty: Line = { at: moment.at, kind: moment.kind, text: titleOf(moment), moved: "", reason: "", onTime: null, besides: "", attachmentId: moment.ids["attachment_id"] ?? 0, said: saidIn(moment) };
  const { step } = moment;
  if (!step) return empty;
  const under = { law: step.law, law_version: step.law_version };
  const moved = step.from_stage === step.to_stage ? "" : `${laws.stage(under, step.from_stage)} → ${laws.stage(under, step.to_stage)}`;
  return { ...empty, text: sentence(step, story), moved, reason: step.reason === null ? "" : keptReason(step.reason), onTime: step.on_time, besides: calledFor(step) };
}

/** By the action's own sentence; an action that only its law knows says who and what it is called. */
export function sentence(step: Step, story: Pick<Story, "clocks">): string {
  const { details } = step;
  const text = (name: string): string => {
    const value = details[name];
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  };
  const department = text("department") || text("taken_from") || step.department_code || "";
  const clock = story.clocks.find((one) => one.clock === text("clock"));
  const values = {
    who: step.done_by,
    department: department === "" ? t("story.no_department") : departments.name(department),
    clock: clock === undefined ? text("clock") : titleOf(clock),
    level: text("level") === "" ? "" : laws.level({ law: step.law, law_version: step.law_version }, Number(text("level"))),
    amount: text("amount") === "" ? "" : amountText(story.clocks, Number(text("amount"))),
    other: text("number"),
    title: titleOf(step),
  };
  return phrase(locale(), `story.act.${step.action}`, values) ?? t("story.act", values);
}

/** What the run cards called for with this step. */
function calledFor(step: Step): string {
  const { sends } = step.details;
  if (typeof sends !== "object" || sends === null) return "";
  const units = Object.entries(sends as Record<string, number>).map(([kind, count]) => t("handling.card.unit", { kind: word("kind", kind), count }));
  return units.length === 0 ? "" : t("handling.card", { units: units.join(t("handling.comma")) });
}

function lawText(step: Step): string {
  return t("story.law", { law: word("queue.law", step.law), version: step.law_version });
}

/** What was said, where the story tells of talk. */
function saidIn(moment: StoryMoment): string {
  const { text } = moment as { text?: string | null };
  return text ?? "";
}
