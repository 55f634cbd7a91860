"""What is wrong with a QTI package, told from outside: the rules that its schema and the text of the standard set."""

import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from io import BytesIO

from lxml import etree

QTI = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"
PACKAGE = "{http://www.imsglobal.org/xsd/imscp_v1p1}"
LOM = "{http://www.imsglobal.org/xsd/imsmd_v1p2}"
NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")

KINDS = {
    # interaction: what its declaration must be, what its options are called
    "choiceInteraction": ({("single", "identifier"), ("multiple", "identifier")}, "simpleChoice"),
    "orderInteraction": ({("ordered", "identifier")}, "simpleChoice"),
    "matchInteraction": ({("multiple", "directedPair")}, "simpleAssociableChoice"),
    "textEntryInteraction": ({("single", "string")}, ""),
    "extendedTextInteraction": ({("single", "string")}, ""),
    "hottextInteraction": ({("single", "identifier")}, "hottext"),
}


def read_files(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def find_faults(files: Mapping[str, bytes]) -> list[str]:
    """A sentence for each rule that the package breaks."""
    roots = {}
    for name, content in files.items():
        try:
            roots[name] = etree.fromstring(content)
        except etree.XMLSyntaxError as error:
            return [f"{name}: not well-formed ({error})"]
    if "imsmanifest.xml" not in roots:
        return ["there is no imsmanifest.xml"]
    found = [*_manifest_faults(roots), *_test_faults(roots)]
    for name, root in roots.items():
        if name.startswith("items/"):
            found += [f"{name}: {fault}" for fault in _item_faults(root)]
    return found


def _manifest_faults(roots: Mapping[str, etree._Element]) -> Iterator[str]:
    manifest = roots["imsmanifest.xml"]
    yield from _foreign(manifest, {PACKAGE, LOM})
    if [child.tag for child in manifest] != [f"{PACKAGE}{part}" for part in ("metadata", "organizations", "resources")]:
        yield "the manifest lacks a part"
    if manifest.findtext(f"{PACKAGE}metadata/{PACKAGE}schema") != "QTIv2.1 Package":
        yield "the manifest names another kind of package"
    yield from _doubles("manifest", manifest.iter(f"{PACKAGE}resource"))
    resources = {each.get("identifier"): each for each in manifest.iter(f"{PACKAGE}resource")}
    listed = [each.get("href") for each in manifest.iter(f"{PACKAGE}file")]
    if sorted(listed) != sorted(set(roots) - {"imsmanifest.xml"}):
        yield "the manifest lists other files than there are"
    for each in resources.values():
        if [file.get("href") for file in each.iter(f"{PACKAGE}file")] != [each.get("href")]:
            yield f"resource {each.get('identifier')} is another file than it lists"
        kind = "imsqti_item_xmlv2p1" if each.get("href", "").startswith("items/") else "imsqti_test_xmlv2p1"
        if each.get("type") != kind:
            yield f"resource {each.get('identifier')} is no {kind}"
    wanted = [each.get("identifierref") for each in manifest.iter(f"{PACKAGE}dependency")]
    items = [name for name, each in resources.items() if each.get("type") == "imsqti_item_xmlv2p1"]
    if wanted != items:
        yield "the test depends on other items than there are"


def _test_faults(roots: Mapping[str, etree._Element]) -> Iterator[str]:
    test = roots.get("test.xml")
    if test is None or test.tag != f"{QTI}assessmentTest":
        yield "there is no test"
        return
    yield from _foreign(test, {QTI})
    yield from _doubles("test", test.iter(f"{QTI}assessmentItemRef"))
    for reference in test.iter(f"{QTI}assessmentItemRef"):
        item = roots.get(reference.get("href", ""))
        if item is None or item.get("identifier") != reference.get("identifier"):
            yield f"the test points at an item {reference.get('identifier')} that is not there"
    if len(list(test.iter(f"{QTI}assessmentItemRef"))) != sum(name.startswith("items/") for name in roots):
        yield "the test leaves items out"


def _item_faults(item: etree._Element) -> Iterator[str]:
    if item.tag != f"{QTI}assessmentItem":
        yield "no assessmentItem"
        return
    yield from _foreign(item, {QTI})
    if not item.get("title") or item.get("{http://www.w3.org/XML/1998/namespace}lang") not in {"de", "en"}:
        yield "no title or language"
    for each in item.iter(etree.Element):
        if each.get("identifier") and not NAME.fullmatch(each.get("identifier")):
            yield f"{each.get('identifier')} is no name"
    declared = [each for part in ("responseDeclaration", "outcomeDeclaration") for each in item.findall(f"{QTI}{part}")]
    yield from _doubles("declarations", declared)
    yield from _undeclared(item, {each.get("identifier") for each in declared})
    interactions = [each for each in item.iter() if etree.QName(each).localname in KINDS]
    if len(interactions) != 1:
        yield f"{len(interactions)} interactions"
        return
    yield from _interaction_faults(item, interactions[0])
    yield from _feedback_faults(item)


def _undeclared(item: etree._Element, names: set[str | None]) -> Iterator[str]:
    setters = {f"{QTI}{part}" for part in ("variable", "correct", "mapResponse", "setOutcomeValue")}
    used = {each.get("identifier") for each in item.iter(*setters)}
    used |= {each.get(key) for each in item.iter() for key in ("responseIdentifier", "outcomeIdentifier")} - {None}
    for name in sorted(filter(None, used - names)):
        yield f"{name} is not declared"


def _interaction_faults(item: etree._Element, interaction: etree._Element) -> Iterator[str]:
    kind = etree.QName(interaction).localname
    allowed, option = KINDS[kind]
    declaration = item.find(f"{QTI}responseDeclaration")
    if declaration is None or declaration.get("identifier") != interaction.get("responseIdentifier"):
        yield "the response is not declared"
        return
    if (declaration.get("cardinality"), declaration.get("baseType")) not in allowed:
        yield f"a {kind} can't have a {declaration.get('cardinality')} {declaration.get('baseType')} response"
    options = list(interaction.iter(f"{QTI}{option}")) if option else []
    yield from _doubles("options", options)
    names = [each.get("identifier") for each in options]
    right = [each.text for each in declaration.iterfind(f"{QTI}correctResponse/{QTI}value")]
    keys = [each.get("mapKey") for each in declaration.iter(f"{QTI}mapEntry")]
    yield from _key_faults(kind, names, right, keys)
    if declaration.get("cardinality") == "single" and len(right) > 1:
        yield "more than one right value for one choice"
    most = interaction.get("maxChoices")
    if most is not None and (most == "1") != (declaration.get("cardinality") == "single"):
        yield "the number of choices does not fit the response"
    yield from _pair_faults(interaction, right)
    scored = any(each.get("identifier") == "SCORE" for each in item.iter(f"{QTI}setOutcomeValue"))
    if scored != (kind != "extendedTextInteraction"):
        yield "marked, or not marked, against its type"
    if item.find(f".//{QTI}mapResponse") is not None and not keys:
        yield "marked by a map that is not there"


def _key_faults(kind: str, names: list[str | None], right: list[str | None], keys: list[str | None]) -> Iterator[str]:
    if kind != "extendedTextInteraction" and not right:
        yield "nothing is right"
    if kind == "orderInteraction" and sorted(map(str, right)) != sorted(map(str, names)):
        yield "the right order has other texts"
    if kind in {"choiceInteraction", "hottextInteraction"} and not set(right) | set(keys) <= set(names):
        yield "what is right can't be chosen"
    if len({str(key).casefold() for key in keys}) != len(keys):
        yield "a key of the map is there twice"
    if keys and right[:1] != keys[:1]:
        yield "the right value earns nothing"


def _pair_faults(interaction: etree._Element, right: list[str | None]) -> Iterator[str]:
    sets = [[each.get("identifier") for each in each_set] for each_set in interaction.iter(f"{QTI}simpleMatchSet")]
    if not sets:
        return
    if len(sets) != 2:
        yield "no two sets to match"
        return
    pairs = [str(value).split(" ") for value in right]
    if [pair[0] for pair in pairs] != sets[0] or not {pair[-1] for pair in pairs} <= set(sets[1]):
        yield "what is right can't be matched"
    if interaction.get("maxAssociations") != str(len(sets[0])):
        yield "not every item can be matched"


def _feedback_faults(item: etree._Element) -> Iterator[str]:
    given = {}
    for rule in item.iter(f"{QTI}setOutcomeValue"):
        for value in rule.iterfind(f"{QTI}baseValue[@baseType='identifier']"):
            given[rule.get("identifier")] = value.text
    for feedback in item.iterfind(f"{QTI}modalFeedback"):
        if given.get(feedback.get("outcomeIdentifier")) != feedback.get("identifier"):
            yield f"nothing shows the feedback {feedback.get('identifier')}"
        if not "".join(feedback.itertext()).strip():
            yield f"the feedback {feedback.get('identifier')} is empty"
    names = {
        each.get("identifier") for each in item.iter(*(f"{QTI}{option}" for _, option in KINDS.values() if option))
    }
    for part in ("match", "member"):
        for value in item.iterfind(f".//{QTI}{part}/{QTI}baseValue[@baseType='identifier']"):
            if value.text not in names:
                yield f"feedback hangs on {value.text}, which can't be chosen"


def _foreign(root: etree._Element, namespaces: set[str]) -> Iterator[str]:
    for each in root.iter(etree.Element):
        if f"{{{etree.QName(each).namespace}}}" not in namespaces:
            yield f"{each.tag} is of another language"


def _doubles(where: str, elements: Iterator[etree._Element] | list[etree._Element]) -> Iterator[str]:
    counts = Counter(each.get("identifier") for each in elements)
    yield from (f"{where}: {name} is there twice" for name, count in counts.items() if count > 1)
