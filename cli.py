"""Runs ``bargain`` from a checkout: ``python cli.py COMMAND``. It only calls the package."""

from tracker.commands.main import main

if __name__ == "__main__":
    main()
