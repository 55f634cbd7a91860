"""The words of saying of a language, ready for look-up: `quizgen/language/{de,en}/cues.yaml`."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, cached_property

from quizgen.language.lexicon import read_lexicon
from quizgen.model import Language, Stance, Tone

_NOT = ("nicht", "not")


@dataclass(frozen=True)
class Cues:
    """Stance and tone by the cue's dictionary form, and the sets that the rules ask for."""

    verbs: dict[str, tuple[Stance, Tone]]
    clause_only: frozenset[str]
    acts: frozenset[str]
    act_stance: dict[str, Stance]
    nouns: frozenset[str]
    needs: dict[str, frozenset[str]]
    """Words of which one must stand beside a verb of saying: 'hält es für möglich, dass'."""
    act_needs: dict[str, frozenset[str]]
    """The same for acts: 'warnen' is one with 'vor'."""
    not_with: dict[str, frozenset[str]]
    """Words beside which a verb says nothing: 'forderte drei Menschenleben', 'befindet sich'."""
    idioms: dict[str, tuple[str, ...]]
    """Words of saying of several words: the verb's dictionary form, then the words beside it."""
    lists: dict[str, frozenset[str]]
    """Every further list of the file by its name: 'hedges', 'opinions'."""

    @cached_property
    def idioms_of(self) -> dict[str, dict[str, tuple[str, ...]]]:
        """The idioms by their verb, each with the words beside it."""
        found: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
        for name, (verb, *others) in self.idioms.items():
            found[verb][name] = tuple(others)
        return dict(found)

    @cached_property
    def depending(self) -> frozenset[str]:
        """Verbs of which the words beside them tell what they say."""
        return frozenset([*self.idioms_of, *self.not_with, *self.needs])

    @cached_property
    def act_verbs(self) -> frozenset[str]:
        """The verbs of the acts, without their prepositions: 'call' of 'call for'."""
        others = (self.lists.get(name, frozenset()) for name in ("as_acts", "quoted_acts"))
        return frozenset(act.partition(" ")[0] for act in self.acts.union(*others))

    def stance_of(self, word: str, object_: Collection[str] = (), *, is_act: bool = False) -> tuple[Stance, Tone]:
        """What a cue's word does; a word that is in no list says, neutrally.

        Of an act it may do something else: 'called the plan a gift' demands nothing.

        'not confirm' and 'nicht bestreiten' leave things open, unless a list says more of them. So does 'decline'
        if `object_`, the dictionary forms of the first words behind it, is an answer: 'declined to comment'.
        """
        negation, _, bare = word.partition(" ")
        if word in self.lists["refusing"] and not self.lists["answers"].isdisjoint(object_):
            return Stance.WITHHOLDS, Tone.NEUTRAL
        if word in self.verbs and not (is_act and word in self.act_stance):
            return self.verbs[word]
        if negation in _NOT and bare in self.verbs and bare not in self.lists["proving"]:
            return Stance.WITHHOLDS, Tone.NEUTRAL
        return self.act_stance.get(word, Stance.SAYS), Tone.NEUTRAL

    def names(self, kind: str, word: str) -> bool:
        """Whether a German noun, in any case, or its last part stands in the list `kind`: 'Polizeiangaben'."""
        return word.lower().endswith(_endings(self.lists[kind]))


@cache
def _endings(nouns: frozenset[str]) -> tuple[str, ...]:
    return tuple(noun.lower() + ending for noun in sorted(nouns) for ending in ("", "e", "s", "n", "en"))


@cache
def read_cues(language: Language) -> Cues:
    """The cues of `language`."""
    lexicon = dict(read_lexicon(language, "cues"))
    return Cues(
        verbs={
            verb: (Stance(stance), Tone(tone))
            for stance, tones in lexicon.pop("verbs").items()
            for tone, verbs in tones.items()
            for verb in verbs
        },
        clause_only=frozenset(lexicon.pop("clause_only")),
        acts=frozenset(lexicon.pop("acts")),
        act_stance={verb: Stance(stance) for verb, stance in lexicon.pop("act_stance").items()},
        nouns=frozenset(lexicon.pop("nouns")),
        needs={verb: frozenset(words) for verb, words in lexicon.pop("needs", {}).items()},
        not_with={verb: frozenset(words) for verb, words in lexicon.pop("not_with", {}).items()},
        idioms={name: tuple(words) for name, words in lexicon.pop("idioms", {}).items()},
        act_needs={verb: frozenset(words) for verb, words in lexicon.pop("act_needs", {}).items()},
        lists={name: frozenset(words) for name, words in lexicon.items()},
    )
