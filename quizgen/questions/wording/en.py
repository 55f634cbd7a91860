"""English wordings."""
