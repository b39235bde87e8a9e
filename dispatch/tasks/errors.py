"""What can go wrong with tasks.

NotYourTaskError       somebody else's task, or another department's
OwnWorkError           who handled an incident neither confirms nor verifies it
TaskOverError          the task has ended
TaskTakenError         another has it; says who and since when
CheckOpenError         the incident has an open confirm or verify already
ItemsOpenError         required items of the checklist are not done
ReworkedError          the task is being done over already
NotDoneError           only what was done can be done over
MembershipError        the account belongs to the department in that time already
UnknownDepartmentError there is no such department
"""

from data.access.errors import ForbiddenError
from data.store.errors import ConflictError, RefusedError


class NotYourTaskError(ForbiddenError):
    """The task is another's, or another department's."""

    code = "not_your_task"


class OwnWorkError(ConflictError):
    """The account handled the incident, or belongs to who did: another looks whether it is done."""

    code = "own_work"


class TaskOverError(ConflictError):
    """The task has ended: `state` and `ended_at` say how and when."""

    code = "task_over"


class TaskTakenError(ConflictError):
    """Another has taken the task: `account_id` and `taken_at` say who and since when."""

    code = "task_taken"


class CheckOpenError(ConflictError):
    """The incident has an open task of this kind: `task_id` says which."""

    code = "check_open"


class ItemsOpenError(ConflictError):
    """Required items of the checklist are not done: `items` says which, by their places."""

    code = "items_open"


class ReworkedError(ConflictError):
    """The task is being done over already."""

    code = "reworked"


class NotDoneError(ConflictError):
    """A task that was not done cannot be done over: `state` says what it is."""

    code = "not_done"


class MembershipError(ConflictError):
    """The account belongs to the department in that time already."""

    code = "membership_exists"


class UnknownDepartmentError(RefusedError):
    """There is no department of that code: `department` repeats it."""

    code = "department_unknown"
