"""A bank in, a QTI 2.1 content package (`.zip`) out: a manifest, a test, and a file for each question.

Names of items come from the ids of bank and questions and are frozen for good: programs find an item again by them.
This file refuses to know how a question is asked, and to read a clock.
"""

import re
from collections.abc import Mapping

from lxml import etree
from lxml.builder import ElementMaker

from quizgen.export.archive import make_archive
from quizgen.export.fitness import has_task, refuse_unfit
from quizgen.export.format import Export
from quizgen.export.qti_item import INSTANCE, LANGUAGE, LOCATION, E, Element, make_item, make_outcome
from quizgen.export.reasons import make_article_lines
from quizgen.export.text import make_line
from quizgen.model import Bank, Question
from quizgen.problems import Problem, Refused

_PACKAGE = "http://www.imsglobal.org/xsd/imscp_v1p1"
_METADATA = "http://www.imsglobal.org/xsd/imsmd_v1p2"
_P = ElementMaker(namespace=_PACKAGE, nsmap={None: _PACKAGE, "imsmd": _METADATA, "xsi": INSTANCE})
_M = ElementMaker(namespace=_METADATA)
_LOCATION = {
    f"{{{INSTANCE}}}schemaLocation": f"{_PACKAGE} http://www.imsglobal.org/xsd/imscp_v1p1.xsd "
    f"{_METADATA} http://www.imsglobal.org/xsd/imsmd_v1p2p4.xsd"
}
_TEST = "test.xml"


def render(bank: Bank, changed: object = None) -> Export:
    """The `.zip` file of `bank`; QTI keeps no times, so `changed` says nothing.

    Raises `Refused` if two questions share an id, a question has no text or lacks its gap, or none says what is right.
    """
    refuse_unfit(bank.published)
    items = {f"items/{_name(question.id)}.xml": question for question in bank.published if has_task(question)}
    if not items:
        raise Refused(Problem("EXPORT-020", details={"id": bank.id, "name": "QTI"}))
    files = {
        "imsmanifest.xml": _manifest(bank, items),
        _TEST: _test(bank, items),
        **{path: make_item(question, _name(question.id)) for path, question in items.items()},
    }
    left_out = [question.id for question in bank.published if not has_task(question)]
    return Export(
        make_archive({path: _xml(root) for path, root in files.items()}),
        tuple(Problem("EXPORT-141", details={"id": id}) for id in left_out),
    )


def _name(id: str) -> str:
    """A name as XML takes it, another one for each id: '_q012'."""
    return "_" + re.sub("[^A-Za-z0-9-]", lambda sign: f"_{ord(sign[0]):x}.", id)


def _manifest(bank: Bank, items: Mapping[str, Question]) -> Element:
    names = {path: f"item{_name(question.id)}" for path, question in items.items()}
    return _P.manifest(
        _P.metadata(
            _P.schema("QTIv2.1 Package"), _P.schemaversion("1.0.0"), _describe(bank.title, bank.language, bank.licence)
        ),
        _P.organizations(),
        _P.resources(
            _P.resource(
                _P.file(href=_TEST),
                *(_P.dependency(identifierref=name) for name in names.values()),
                identifier="test",
                type="imsqti_test_xmlv2p1",
                href=_TEST,
            ),
            *(_item_resource(path, names[path], question, bank.licence) for path, question in items.items()),
        ),
        _LOCATION,
        identifier=f"quizgen{_name(bank.id)}",
    )


def _item_resource(path: str, name: str, question: Question, licence: str) -> Element:
    keywords = [f"level {question.level}", *filter(None, [make_line(question.skill)])]
    return _P.resource(
        _P.metadata(_describe(question.prompt, question.language, licence, *keywords)),
        _P.file(href=path),
        identifier=name,
        type="imsqti_item_xmlv2p1",
        href=path,
    )


def _describe(title: str, language: str, licence: str, *keywords: str) -> Element:
    general = _M.general(
        _M.title(_in_language(make_line(title), language)),
        _M.language(language),
        *(_M.keyword(_in_language(keyword, language)) for keyword in keywords),
    )
    terms = make_line(licence)
    rights = [_M.rights(_M.description(_in_language(terms, language)))] if terms else []
    return _M.lom(general, *rights)


def _in_language(text: str, language: str) -> Element:
    return _M.langstring(text, {LANGUAGE: language})


def _test(bank: Bank, items: Mapping[str, Question]) -> Element:
    title = make_line(bank.title) or bank.id
    section = E.assessmentSection(
        E.rubricBlock(*map(E.p, make_article_lines(bank)), view="candidate"),
        *(E.assessmentItemRef(identifier=_name(question.id), href=path) for path, question in items.items()),
        identifier="section",
        title=title,
        visible="true",
    )
    return E.assessmentTest(
        make_outcome("SCORE", "0"),
        E.testPart(
            E.itemSessionControl(maxAttempts="0", showFeedback="true"),
            section,
            identifier="part",
            navigationMode="nonlinear",
            submissionMode="individual",
        ),
        E.outcomeProcessing(
            E.setOutcomeValue(E.sum(E.testVariables(variableIdentifier="SCORE")), identifier="SCORE"),
        ),
        LOCATION,
        identifier=f"quizgen{_name(bank.id)}",
        title=title,
    )


def _xml(root: Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))
