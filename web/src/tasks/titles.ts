/** What a task is called. */

import type { Task } from "../shared/api/types";
import { locale, word } from "../shared/text/text";

export function titleOf(task: Pick<Task, "title_zh" | "title_en" | "kind">): string {
  const title = locale() === "zh" ? task.title_zh || task.title_en : task.title_en || task.title_zh;
  return title === "" ? word("tasks.kind_of", task.kind) : title;
}
