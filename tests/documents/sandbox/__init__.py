"""Reading in a child process: what comes back, and what ends a child."""
