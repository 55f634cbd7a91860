"""Who gets what: every page of the site by its endpoint. A page without a line here fails a test by name.

Whoever isn't named is refused (403, 404) or led to where one is let in. `tests/web/world.py` has the people and the
things; a page of a thing of another kind needs its value there.
"""

PUPILS = frozenset({"pupil", "stranger"})
"""Of the owner's class, and of another one."""
PUPIL = frozenset({"pupil"})
TEACHERS = frozenset({"owner", "colleague", "admin"})
EVERYBODY = PUPILS | TEACHERS | {"nobody"}
OWNER = frozenset({"owner"})
ADMIN = frozenset({"admin"})
NOBODY = frozenset[str]()

_BY_WHOM = {
    EVERYBODY: "static entry.show_login entry.log_in entry.log_out pages.show_list pages.find_class pages.join"
    " pages.enter pages.resume pages.show_resume pages.show_code pages.show_icon"
    " pages.show_me pages.confirm_delete pages.delete_me pages.forget pages.show_repetitions",
    PUPILS: "pages.take_data pages.renew_code",
    PUPIL: "pages.show_repetition pages.answer_repetition",
    # There is an account already.
    NOBODY: "entry.show_setup entry.set_up",
    # Banks belong to all teachers.
    TEACHERS: "teaching.show_banks teaching.show_new teaching.make_new teaching.show_review teaching.judge"
    " teaching.show_add teaching.add teaching.show_question teaching.save teaching.preview teaching.renew"
    " teaching.show_history teaching.show_version teaching.restore teaching.list_bank teaching.show_exports"
    " teaching.show_export teaching.download teaching.show_module teaching.download_module"
    " teaching.show_plan teaching.keep_plan teaching.show_classes"
    " teaching.new_class teaching.create_class"
    " teaching.show_password teaching.change_password",
    # Classes and jobs belong to one.
    OWNER: "teaching.show_class teaching.change_class teaching.keep_class teaching.move_window teaching.show_code"
    " teaching.show_qr teaching.show_live teaching.show_live_now teaching.show_results teaching.send_matrix"
    " teaching.show_items teaching.send_items teaching.show_pupil teaching.remove_pupil teaching.erase_typed_answer"
    " teaching.show_job teaching.tell_job teaching.give_again teaching.show_renewed",
    OWNER | ADMIN: "teaching.ask_to_delete teaching.remove_class",
    ADMIN: "teaching.show_people teaching.add_person teaching.change_role teaching.reset_password"
    " teaching.ask_to_reset teaching.ask_to_remove teaching.remove_person"
    " teaching.show_backup teaching.download_backup",
}

ACCESS: dict[str, dict[str, frozenset[str]]] = {
    endpoint: {"": who} for who, endpoints in _BY_WHOM.items() for endpoint in endpoints.split()
} | {
    # The same pages for quizzes on the open list and in a class; into a class one comes by joining it.
    f"pages.{name}": {"bank_id": EVERYBODY, "code": PUPIL}
    for name in "start show_question answer_question show_article show_module show_result start_again hand_in"
    " confirm_hand_in keep_draft take_hint take_deck".split()
}
"""By endpoint and, where it has several addresses, by a part of the address."""

SENT = {
    "teaching.add": ("type",),
    "teaching.create_class": ("bank",),
    "teaching.preview": ("id",),
    "teaching.move_window": ("move",),
    "teaching.show_renewed": ("job",),
}
"""Fields without which a page couldn't tell what is wanted (values: `World.values`)."""


ENDING = frozenset(
    "entry.log_out teaching.remove_class teaching.remove_person teaching.remove_pupil teaching.reset_password"
    " pages.delete_me pages.forget".split()
)
"""After these something or somebody is gone: each is tried in a world of its own."""


def find_allowed(endpoint: str, parts: set[str]) -> frozenset[str]:
    """Who gets the page of this endpoint whose address has these parts."""
    rows = ACCESS.get(endpoint, {"": NOBODY})
    return rows[""] if "" in rows else next(who for part, who in rows.items() if part in parts)
