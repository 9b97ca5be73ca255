"""``python -m tracker.commands``: the ``bargain`` command where no script is installed."""

from __future__ import annotations

from tracker.commands.main import main

if __name__ == "__main__":
    main()
