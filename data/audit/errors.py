"""What can go wrong in keeping the audit.

AuditError
├── HeadsError             the folder of heads cannot be read, written or trusted
└── RetentionRefusedError  months would go that must be kept
"""

from data.store.errors import MusterError


class AuditError(MusterError):
    """Something about the audit."""

    code = "audit"


class HeadsError(AuditError):
    """The heads cannot be read, written or trusted."""

    code = "audit_heads"


class RetentionRefusedError(AuditError):
    """Records would go that must be kept."""

    code = "audit_retention"
