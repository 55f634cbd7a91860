"""An editor without a window: it opens a bank in yaml-language-server and reads what that says."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


class Editor:
    """Speaks the Language Server Protocol over a running server's standard input and output."""

    def __init__(self, server: subprocess.Popen[bytes]) -> None:
        self._server = server
        self._last_id = 0

    def send(self, method: str, params: object, **more: object) -> None:
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        assert self._server.stdin
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._server.stdin.flush()

    def ask(self, method: str, params: object) -> Any:
        self._last_id += 1
        self.send(method, params, id=self._last_id)
        return next(m["result"] for m in self.messages() if m.get("id") == self._last_id and "method" not in m)

    def messages(self) -> Iterator[dict[str, Any]]:
        """What the server says, its own questions answered: it asks for settings that nobody has changed."""
        assert self._server.stdout
        while line := self._server.stdout.readline():
            length = int(line.removeprefix(b"Content-Length:"))
            while self._server.stdout.readline().strip():
                pass  # further header lines
            message = json.loads(self._server.stdout.read(length))
            if "id" in message and "method" in message:
                items = message["params"].get("items") if message["method"] == "workspace/configuration" else None
                self._reply(message["id"], [{} for _ in items] if items else None)
            else:
                yield message

    def _reply(self, id: int, result: object) -> None:
        body = json.dumps({"jsonrpc": "2.0", "id": id, "result": result}).encode()
        assert self._server.stdin
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._server.stdin.flush()

    def open(self, bank: Path) -> list[str]:
        """The server's complaints about a bank, as `line:column text`, counted from 1."""
        text = bank.read_text(encoding="utf-8")
        document = {"uri": bank.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self.send("textDocument/didOpen", {"textDocument": document})
        told = next(
            message["params"]["diagnostics"]
            for message in self.messages()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == bank.as_uri()
        )
        places = ((one["range"]["start"], one["message"]) for one in told)
        return [f"{start['line'] + 1}:{start['character'] + 1} {message}" for start, message in places]

    def complete(self, bank: Path, line: int, column: int) -> set[str]:
        """What the server offers at a place of an open bank, counted from 1."""
        position = {"line": line - 1, "character": column - 1}
        found = self.ask("textDocument/completion", {"textDocument": {"uri": bank.as_uri()}, "position": position})
        return {item["label"] for item in (found["items"] if isinstance(found, dict) else found)}


@contextmanager
def editor(node_modules: Path, folder: Path) -> Iterator[Editor]:
    """An editor with this folder open; the server ends with it."""
    command = [node_modules / "yaml-language-server" / "bin" / "yaml-language-server", "--stdio"]
    with subprocess.Popen(["node", *command], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        try:
            editor = Editor(server)
            editor.ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": {}})
            editor.send("initialized", {})
            yield editor
        finally:
            server.kill()
