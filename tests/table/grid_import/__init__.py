"""Understanding a team's own grid, part by part."""
