"""What can be asked about, one file for each kind; a rule names one of them with `each`."""
