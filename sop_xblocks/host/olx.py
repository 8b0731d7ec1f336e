"""
Import and export: the activity travels as real child elements, and only authored fields travel.

Text that is not well-formed, or a body of another name, is kept as it is: the author finds it in the editor with its
diagnostics, nothing is dropped at import.
"""

from __future__ import annotations

import copy
from typing import Any

from lxml import etree
from xblock.core import XML_NAMESPACES
from xblock.fields import Scope

AUTHORED = (Scope.content, Scope.settings)

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True)


def split_node(node: etree._Element, fields: Any) -> tuple[etree._Element, str | None]:
    """
    Part an imported element into one that carries settings only, and the source of its body.

    The source is None where there is neither a child element nor text. Attributes of learner fields are left behind.
    """
    shell = etree.Element(node.tag, nsmap=node.nsmap)
    for name, value in node.attrib.items():
        field = fields.get(name)
        if (field is None or field.scope in AUTHORED) and name != "data_digest":
            shell.set(name, value)
    bodies = []
    for child in node:
        if not isinstance(child.tag, str):
            continue
        if etree.QName(child).namespace == XML_NAMESPACES["option"]:
            field = fields.get(etree.QName(child).localname)
            if field is None or field.scope in AUTHORED:
                shell.append(copy.deepcopy(child))
            continue
        bodies.append(_source(child))
    if not bodies and node.text and node.text.strip():
        bodies.append(node.text.strip())  # a body that was pasted as text or CDATA
    return shell, "\n".join(bodies) if bodies else None


def strip_node(node: etree._Element, fields: Any, body: str) -> None:
    """Leave on an exported element what its author wrote: settings as attributes, the body as child elements."""
    for name, field in fields.items():
        if field.scope not in AUTHORED or name == "data_digest":
            node.attrib.pop(name, None)
    element = _parsed(body)
    if element is not None:
        node.attrib.pop("data", None)
        node.append(element)


def _source(element: etree._Element) -> str:
    if element.nsmap:
        element = copy.deepcopy(element)
        etree.cleanup_namespaces(element)
    return etree.tostring(element, encoding="unicode", with_tail=False)


def _parsed(source: str) -> etree._Element | None:
    try:
        element = etree.fromstring(source, _PARSER)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return None if element.getroottree().docinfo.doctype else element
