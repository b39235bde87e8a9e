"""The ways by which an installation sends notices outside, from its settings."""

import ssl

from api.settings import Settings
from dispatch.messages.ports import Mail, Port, Webhook
from dispatch.messages.tables import Channel


def open_ports(settings: Settings) -> dict[Channel, Port]:
    """Return the port of every channel that is set up.

    Raises
    ------
    RefusedError
        When a webhook's address is none, of a host that is not allowed, or has no secret.
    """
    ports: dict[Channel, Port] = {}
    secret = settings.notice_webhook_secret
    key = secret.get_secret_value().encode() if secret else b""
    if settings.notice_webhook_url:
        ports[Channel.WEBHOOK] = Webhook(settings.notice_webhook_url, key, settings.notice_hosts)
    if settings.sms_webhook_url:
        ports[Channel.SMS] = Webhook(
            settings.sms_webhook_url, key, settings.notice_hosts, with_address=True
        )
    if settings.smtp_host:
        password = settings.smtp_password
        ports[Channel.EMAIL] = Mail(
            host=settings.smtp_host,
            port=settings.smtp_port,
            sender=settings.smtp_from,
            security=settings.smtp_security,
            user=settings.smtp_user,
            password=password.get_secret_value() if password else "",
            context=_believing(settings),
        )
    return ports


def _believing(settings: Settings) -> ssl.SSLContext | None:
    if settings.smtp_ca is None:
        return None
    return ssl.create_default_context(cafile=str(settings.smtp_ca))
