"""Facts ↔ files ↔ git: layout, fold, store, checks.

Reading without git: ``whereabouts.find_table``, ``load.load``, ``fold.fold``.
Reading with git: ``revision.load_at``, ``papers.read_original``, ``check.check``.
Writing: ``recording`` (``create_table``, ``add_item``, ``add_proposal``, ``add_mark``,
``add_package_marks``, ``add_cost``, ``add_correction``) and ``calendar_recording.add_to_calendar``,
all of it through ``store.transact``.
"""
