"""A server that takes letters and writes each down as it came: sink.py PORT FOLDER. Its one password is "open sesame"."""

import os
import sys
import threading

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult


class Sink:
    def __init__(self, folder):
        self.folder = folder

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody@"):
            return "550 5.1.1 nobody of that name here"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 fine"

    async def handle_DATA(self, server, session, envelope):
        if envelope.rcpt_tos[0].startswith("full@"):
            return "452 4.3.1 no space left on device"
        name = os.path.join(self.folder, "%d" % len(os.listdir(self.folder)))
        with open(name, "wb") as file:
            file.write(("%s\n" % ",".join(envelope.rcpt_tos)).encode())
            file.write(envelope.content)
        if envelope.rcpt_tos[0].startswith("gone@"):
            server.transport.abort()
            return "421 gone"
        return "250 2.0.0 taken"


def let_in(server, session, envelope, mechanism, data):
    return AuthResult(success=data.password == b"open sesame", handled=False)


Controller(
    Sink(sys.argv[2]),
    hostname="127.0.0.1",
    port=int(sys.argv[1]),
    authenticator=let_in,
    auth_required=True,
    auth_require_tls=False,
).start()
threading.Event().wait()
