"""Logging for operators: structured, on standard error, without people in it.

No message text, name or id of a person is ever passed to it. A traceback is printed
without local variables, so that no text reaches a log by way of an error.
"""

import logging
import sys

import structlog

from bot.settings import Settings

log: structlog.stdlib.BoundLogger = structlog.get_logger("aslida")


def set_up_logging(settings: Settings) -> None:
    """Send log lines of `settings.log_level` and above to standard error."""
    renderer = (
        structlog.processors.JSONRenderer()
        if settings.log_format == "json"
        else structlog.dev.ConsoleRenderer(
            colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
        )
    )
    shared: list[structlog.typing.Processor] = [
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    if settings.log_format == "json":
        shared.append(structlog.processors.format_exc_info)
    structlog.configure(
        processors=[*shared, renderer],
        wrapper_class=structlog.make_filtering_bound_logger(
            logging.getLevelNamesMapping()[settings.log_level]
        ),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
    # Libraries speak only when something is wrong; at DEBUG they would print messages.
    logging.basicConfig(level=logging.ERROR, stream=sys.stderr, format="%(name)s: %(message)s")
