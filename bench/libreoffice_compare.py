"""Compares two Word files as LibreOffice does: OLD NEW REDLINE PROFILE.

A script for the Python that knows ``uno``, LibreOffice's own or the system's. It begins an office
of its own in the profile folder, so that one that is open already is neither used nor closed.
"""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import suppress
from typing import Any

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException

OFFICE = ("soffice", "--headless", "--norestore")
PIPE = "bargain-peers"
PATIENCE = 60
"""Seconds that the office may take to begin."""


def main() -> None:
    """Open the new document, let the office mark what differs from the old, and save that."""
    old, new, redline, profile = map(uno.systemPathToFileUrl, sys.argv[1:])
    office = subprocess.Popen(
        [*OFFICE, f"-env:UserInstallation={profile}", f"--accept=pipe,name={PIPE};urp;"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        services = connected()
        compare(services, old, new, redline)
        with suppress(DisposedException):
            services.createInstance("com.sun.star.frame.Desktop").terminate()
        office.wait(PATIENCE)
    finally:
        office.kill()


def connected() -> Any:
    """The service manager of the office, as soon as it answers."""
    local = uno.getComponentContext().ServiceManager
    resolver = local.createInstance("com.sun.star.bridge.UnoUrlResolver")
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ServiceManager")
        except NoConnectException:
            if time.monotonic() > until:
                raise
            time.sleep(0.01)


def compare(services: Any, old: str, new: str, redline: str) -> None:
    """Save the new document with what differs from the old as tracked changes.

    Without ``NoAcceptDialog`` the office asks about changes, and falls where it has no screen.
    """
    desktop = services.createInstance("com.sun.star.frame.Desktop")
    document = desktop.loadComponentFromURL(new, "_blank", 0, properties(Hidden=True))
    services.createInstance("com.sun.star.frame.DispatchHelper").executeDispatch(
        document.CurrentController.Frame,
        ".uno:CompareDocuments",
        "",
        0,
        properties(URL=old, NoAcceptDialog=True),
    )
    document.storeToURL(redline, properties(FilterName="MS Word 2007 XML"))
    document.dispose()


def properties(**values: object) -> tuple[Any, ...]:
    """Named arguments as the office takes them."""
    given = []
    for name, value in values.items():
        argument = PropertyValue()
        argument.Name, argument.Value = name, value
        given.append(argument)
    return tuple(given)


if __name__ == "__main__":
    main()
