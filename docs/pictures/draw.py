"""Draws the README's pictures: real answers to real questions, as Telegram gets them.

Run `python docs/pictures/draw.py` from the project's folder whenever answers look different.
Needs Chromium, and Noto Sans with Noto Color Emoji. Must not word anything itself.
"""

# ruff: noqa: INP001  a script beside its pictures, no package

import re
import subprocess
import sys
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))

from answers.html import telegram_html  # noqa: E402  the path above leads to it
from answers.reply import Reply  # noqa: E402
from answers.say import Style, style_of  # noqa: E402
from answers.scene import Scene  # noqa: E402
from bot.asking import reply_to  # noqa: E402
from bot.library import Library, open_library  # noqa: E402
from bot.settings import read_settings  # noqa: E402
from claims.decide import Question, decide  # noqa: E402

QUESTIONS = {
    "answer-uz": "Bolasini haqorat qilgan ota-onani jazolashar ekan, shu rostmi?",
    "answer-ru": "Правда ли, что теперь за обидные слова своему ребёнку наказывают?",
}
WIDTH = 540
CHROMIUM = (
    "chromium",
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-device-scale-factor=1.5",
)


def main() -> None:
    """Draw every picture anew."""
    settings = read_settings()
    library = open_library(settings.claims_dir, settings.data_dir)
    for name, question in QUESTIONS.items():
        _photograph(_page(question, _answer(question, library)), HERE / f"{name}.png")


def _answer(question: str, library: Library) -> Reply:
    decided = decide(Question(question), library.known)
    style, today = style_of(decided.reading, Style.UZ), datetime.now(UTC).date()
    scene = Scene(style, decided.country, library.catalog, library.helplines, today)
    return reply_to(decided, scene)


def _page(question: str, reply: Reply) -> str:
    rows = (
        f"<div class=row>{''.join(f'<span>{escape(button.text)}</span>' for button in row)}</div>"
        for row in reply.buttons
    )
    style = (HERE / "chat.css").read_text(encoding="utf-8")
    return (
        f"<meta charset=utf-8><style>{style} body {{ width: {WIDTH}px }}</style>"
        f"<div id=all><div class=asked>{escape(question)}</div>"
        f"<div class=answer>{telegram_html(reply)}</div>{''.join(rows)}</div>"
        "<script>document.title = 'height ' + document.getElementById('all').scrollHeight</script>"
    )


def _photograph(page: str, picture: Path) -> None:
    """The page as a picture, exactly as high as it is."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "page.html"
        file.write_text(page, encoding="utf-8")
        profile = f"--user-data-dir={folder}/profile"
        drawn = _chromium(profile, f"--window-size={WIDTH},4000", "--dump-dom", str(file))
        height = re.search(r"<title>height (\d+)", drawn)
        if height is None:
            sys.exit(f"Chromium did not draw {picture.name}")
        size = f"--window-size={WIDTH},{height[1]}"
        _chromium(profile, size, f"--screenshot={picture}", str(file))


def _chromium(*arguments: str) -> str:
    done = subprocess.run(  # noqa: S603  fixed words and our own files
        [*CHROMIUM, *arguments], capture_output=True, text=True, check=True, timeout=120
    )
    return done.stdout


if __name__ == "__main__":
    main()
