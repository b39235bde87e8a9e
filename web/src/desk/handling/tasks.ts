/** Tasks as they are listed: shared with the work screen of departments. */

export * from "../../shared/tasks/tasks";
