"""The few wordings that code makes: a claim asked for its speaker, its time, its number. One module a language."""
