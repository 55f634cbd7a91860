"""A bare Flask application that says hello, under the same server as the quiz site: python -m … PORT."""

import sys

from flask import Flask

from quizgen.web import serve


def main() -> None:
    """Serve it until the process is ended."""
    app = Flask(__name__)
    app.add_url_rule("/", view_func=lambda: "Hello, world!")
    serve(app, port=int(sys.argv[1]))


if __name__ == "__main__":
    main()
