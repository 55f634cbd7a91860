"""What a learner does with a deck in Anki: import it, look at cards, review one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizgen.export import export_bank
from quizgen.model import Bank

if TYPE_CHECKING:
    from anki.cards import Card, CardId
    from anki.collection import Collection


@dataclass(frozen=True)
class Learner:
    collection: "Collection"
    file: Path

    def take(self, bank: Bank, changed: int | Mapping[str, int] = 0) -> dict[str, int]:
        """Export the bank and import the file: how many notes fared how. A single time is that of every question."""
        times = {question.id: changed for question in bank.questions} if isinstance(changed, int) else changed
        export_bank(bank, "anki", self.file, times)
        return self.take_file()

    def take_file(self, **options: Any) -> dict[str, int]:
        """Import the file with Anki's own defaults, or other options: how many notes fared how."""
        from anki.collection import ImportAnkiPackageOptions, ImportAnkiPackageRequest

        request = ImportAnkiPackageRequest(package_path=str(self.file), options=ImportAnkiPackageOptions(**options))
        log = self.collection.import_anki_package(request).log
        fates: dict[str, Sequence[object]] = {
            name.name: getattr(log, name.name) for name in log.DESCRIPTOR.fields if name.name != "found_notes"
        }
        return {name: len(notes) for name, notes in fates.items() if notes and name != "dupe_resolution"}

    def cards(self) -> "list[Card]":
        """All cards in the order in which new ones come."""
        cards = [self.collection.get_card(id) for id in self.collection.find_cards("")]
        return sorted(cards, key=lambda card: (card.note()["Id"].split("/")[0], card.due))

    def card_of(self, question: str) -> "Card":
        """The card of the question with this id; there must be one only."""
        [card] = [card for card in self.cards() if card.note()["Id"].endswith(f"/{question}")]
        return card

    def deck_of(self, question: str) -> str:
        """The name of the deck in which that card lies."""
        return self.collection.decks.name(self.card_of(question).did)

    def review(self) -> "CardId":
        """Answer the first waiting card 'easy' through the scheduler."""
        from anki.cards import Card
        from anki.scheduler.v3 import CardAnswer

        deck = self.collection.decks.id_for_name("quizgen")
        assert deck is not None
        self.collection.decks.set_current(deck)
        top = self.collection.sched.get_queued_cards(fetch_limit=1).cards[0]
        card = Card(self.collection, backend_card=top.card)
        card.start_timer()
        answer = self.collection.sched.build_answer(card=card, states=top.states, rating=CardAnswer.EASY)
        self.collection.sched.answer_card(answer)
        return card.id
