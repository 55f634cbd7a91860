"""The whole site as one file, for whoever runs it. This file refuses to know what is in it."""

from tempfile import TemporaryFile

from flask import send_file
from werkzeug.wrappers import Response

from quizgen.web.backup import write_backup
from quizgen.web.site import render_page, this_site
from quizgen.web.teacher.blueprint import needs_admin, teaching


@teaching.get("/backup")
def show_backup() -> str:
    """What a backup holds and how it is brought back."""
    needs_admin()
    return render_page("teacher/backup.html")


@teaching.get("/backup/file")
def download_backup() -> Response:
    """The file. On the disk it has no name, and is gone when it has been sent, or the sending breaks off."""
    needs_admin()
    site = this_site()
    file = TemporaryFile()  # noqa: SIM115  closed by the response
    write_backup(site.database, site.library.folder, file, site.now())
    file.seek(0)
    name = f"quizgen-{site.now().astimezone():%Y-%m-%d}.zip"
    return send_file(file, "application/zip", as_attachment=True, download_name=name)
