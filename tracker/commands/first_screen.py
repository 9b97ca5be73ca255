"""``bargain`` alone: where the table stands and what to type next, or the help outside a table.

The rule protected here: whoever types the one word that they remember sees where they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.refusals import Refused

if TYPE_CHECKING:
    from tracker.commands.invocation import Invocation


def show_first_screen(context: click.Context, invocation: Invocation) -> None:
    """Print status and next steps; outside a table the help."""
    try:
        state = invocation.table().state
    except Refused:
        click.echo(context.get_help())
        return
    from tracker.reports.next_steps import next_steps, next_steps_text
    from tracker.reports.status import status_text

    colour, width = invocation.colour, invocation.width
    steps = next_steps(state, invocation.now().date())
    status = status_text(state, colour=colour, width=width)
    invocation.show(f"{status}\n{next_steps_text(steps, colour=colour, width=width)}")
