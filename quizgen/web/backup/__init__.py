"""The whole site in one file, and back: answers, accounts, classes, banks; also the way from SQLite to PostgreSQL."""

from quizgen.web.backup.contents import Manifest, Member
from quizgen.web.backup.restore import restore_backup
from quizgen.web.backup.write import write_backup

__all__ = ["Manifest", "Member", "restore_backup", "write_backup"]
