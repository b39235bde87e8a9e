/** What has to be said to do something with a task: shared with the work screen of departments. */

import "../../shared/tasks/task-doing";
