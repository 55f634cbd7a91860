"""The German names of the months, in order."""

MONTHS = ("Januar Februar März April Mai Juni Juli August September Oktober November Dezember").split()
