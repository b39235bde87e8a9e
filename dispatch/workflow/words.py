"""The closed sets of words that a law is written in."""

from enum import StrEnum


class TimeKind(StrEnum):
    """The four kinds of time in which a limit is counted."""

    URGENT = "urgent"  # 紧急工作时: runs all day, every day; counted in hours of 3,600 s
    WORKING_HOUR = "working_hour"  # 工作时: the hours of working days
    WORKING_DAY = "working_day"  # 工作日: as many working hours as the calendar's day has
    CALENDAR_DAY = "calendar_day"  # 自然日: 24 hours


class Mark(StrEnum):
    """What stays true of an incident until an action takes it away."""

    OPENED = "opened"  # 已立案
    CONFIRMING = "confirming"  # a member is asked whether the report is real
    CONFIRMED = "confirmed"  # it is
    UNREAL = "unreal"  # it is not
    REACCEPTANCE_OWED = "reacceptance_owed"  # the acceptor must answer the dispatcher's return
    WITH_HANDLER = "with_handler"  # a handler has it, or has it again
    DELEGATION_OWED = "delegation_owed"  # the handler gave it back: the department must act
    REWORK_OWED = "rework_owed"  # not up to standard: the dispatcher must send it back
    VERIFIED = "verified"
    VERIFY_FAILED = "verify_failed"
    HELD = "held"  # 挂账
    EXTENDED = "extended"  # 延期
    APPEALED = "appealed"  # 申诉: once, whatever came of it
    EXEMPTED = "exempted"  # the appeal was granted: not counted in statistics
    SUPERVISED = "supervised"  # 督办
    ESCALATED = "escalated"  # 提级
    DISPUTED = "disputed"  # closed but not fixed, says the reporter
    MERGED = "merged"  # 合并: it goes on in another incident
    VOIDED = "voided"  # 作废
    FORCED = "forced"  # 强制结案
    IMPORTED = "imported"  # 历史导入: it was over when it came, nothing is done with it


class Counter(StrEnum):
    """What is counted over an incident's life."""

    BOUNCES = "bounces"  # given back as not ours
    REWORKS = "reworks"  # given back as not up to standard
    DISPUTES = "disputes"
    EXTENSIONS = "extensions"


class RequestKind(StrEnum):
    """What needs more than one approval."""

    HOLD = "hold"
    EXTENSION = "extension"
    APPEAL = "appeal"


class TaskKind(StrEnum):
    """What somebody in the field or in a department is asked to do."""

    CONFIRM = "confirm"  # 核实: is the report real?
    HANDLE = "handle"  # 处置
    VERIFY = "verify"  # 核查: is it fixed?


class FieldKind(StrEnum):
    """What a field of a command's payload holds."""

    DEPARTMENT = "department"  # code of a department: text
    ACCOUNT = "account"  # id of an account: whole number
    INCIDENT = "incident"  # id of another incident: whole number
    AMOUNT = "amount"  # how much longer, in the unit of the clock's kind: number above 0
    LEVEL = "level"  # alarm level: whole number


class GuardName(StrEnum):
    """The conditions that a definition may name; `dispatch.workflow.guards` says what each means.

    Some take an argument: a mark, a clock, a kind of task or of request.
    """

    HAS_MARK = "has_mark"
    LACKS_MARK = "lacks_mark"
    NO_UNITS = "no_units"
    OWN_DEPARTMENT = "own_department"
    HAS_DEPARTMENT = "has_department"
    HAS_HANDLER = "has_handler"
    NOT_HANDLER = "not_handler"
    HOLDS_TASK = "holds_task"
    NOT_OVERDUE = "not_overdue"
    REQUEST_OPEN = "request_open"
    NO_REQUEST = "no_request"
    ANOTHER_APPROVER = "another_approver"
    CLOSURE_PROVED = "closure_proved"
    HIGHER_LEVEL = "higher_level"
    LOWER_LEVEL = "lower_level"
    OTHER_INCIDENT = "other_incident"


class Follows(StrEnum):
    """Whether the stage follows the units that are sent."""

    ALWAYS = "always"
    WITHOUT_DEPARTMENT = "without_department"  # a department that has it says when it is done


class EffectName(StrEnum):
    """The effects that a definition may name; `dispatch.workflow.carrying` makes values of them."""

    SET = "set"
    CLEAR = "clear"
    COUNT = "count"
    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"
    EXTEND = "extend"
    RUN_FOR_DEPARTMENT = "run_for_department"
    GIVE_TO_DEPARTMENT = "give_to_department"
    TAKE_FROM_DEPARTMENT = "take_from_department"
    CREATE_TASK = "create_task"
    CLOSE_TASKS = "close_tasks"
    NOTE_HANDLER = "note_handler"
    NOTE_VERIFIER = "note_verifier"
    OPEN_REQUEST = "open_request"
    APPROVE = "approve"
    REFUSE = "refuse"
    NOTIFY = "notify"
    SET_LEVEL = "set_level"
    ARCHIVE = "archive"
    REOPEN = "reopen"
    MERGE = "merge"
    SPLIT = "split"


class Recipient(StrEnum):
    """Who gets a notice, beside the keys of roles."""

    DEPARTMENT = "department"  # the members of the department that has or had the incident
    HANDLERS = "handlers"
    ASSIGNEES = "assignees"  # who got the task of the same decision
    REPORTERS = "reporters"


class Excluding(StrEnum):
    """Who may not get a task, beside those that are named before it."""

    HANDLERS = "handlers"
    HOLDERS = "holders"  # handlers, and who has such a task now
    VERIFIERS = "verifiers"  # handlers, and who verified before
