"""The truth, read from Radicale's files with another parser: prints what the cards say, by their paths."""
import json
import os
import re
import sys
from urllib.parse import quote

import vobject

NO_LABELS = {"pref", "internet", "voice", "text", "x-mobileme"}


def text(value):
    if isinstance(value, (list, tuple)):
        return " ".join(part for part in (text(one) for one in value) if part)
    return (value or "").strip()


def first(card, name):
    lines = card.contents.get(name, [])
    return text(lines[0].value) if lines else ""


def types(line):
    return [t.lower() for one in line.params.get("TYPE", []) for t in one.split(",")]


def label(card, line):
    own = [t for t in types(line) if t not in NO_LABELS]
    if own:
        return own[0]
    for tied in card.contents.get("x-ablabel", []):
        if line.group and tied.group == line.group:
            return re.sub(r"^_\$!<(.*)>!\$_$", r"\1", text(tied.value)).lower()
    return ""


def reached(card, name):
    lines = card.contents.get(name, [])
    return sorted([re.sub("^tel:", "", text(line.value)), label(card, line)] for line in lines if text(line.value))


def kind(card):
    if "group" in (first(card, "kind").lower(), first(card, "x-addressbookserver-kind").lower()):
        return "group"
    if first(card, "kind").lower().startswith("org") or first(card, "x-abshowas").lower() == "company":
        return "company"
    return "person"


def plain(uid):
    return re.sub("^urn:uuid:", "", uid)


def members(card):
    lines = card.contents.get("member", []) + card.contents.get("x-addressbookserver-member", [])
    return {plain(text(line.value)) for line in lines}


def address(line):
    at = line.value
    return [text(part) for part in (at.street, at.city, at.code, at.country)]


def facts(card, groups):
    name = card.contents["n"][0].value if "n" in card.contents else None
    org = card.contents["org"][0].value if "org" in card.contents else [""]
    own = [text(one) for line in card.contents.get("categories", []) for one in line.value]
    return {
        "full": (text(org[0]) if kind(card) == "company" else "") or first(card, "fn"),
        "given": text(name.given) if name else "",
        "family": text(name.family) if name else "",
        "organisation": text(org[0]),
        "department": ", ".join(text(unit) for unit in org[1:] if text(unit)),
        "title": first(card, "title"),
        "born": first(card, "bday"),
        "note": "\n\n".join(text(line.value) for line in card.contents.get("note", [])),
        "emails": reached(card, "email"),
        "phones": reached(card, "tel"),
        "addresses": sorted(address(line) for line in card.contents.get("adr", [])),
        "tags": sorted(set(own) | {g for g, who in groups if plain(first(card, "uid")) in who and first(card, "uid")}),
    }


def main(root, home):
    found = {}
    for book in sorted(os.listdir(os.path.join(root, home))):
        folder = os.path.join(root, home, book)
        if not os.path.exists(os.path.join(folder, ".Radicale.props")):
            continue
        cards = {}
        for file in sorted(os.listdir(folder)):
            if file.startswith(".Radicale"):
                continue
            with open(os.path.join(folder, file), encoding="utf-8", newline="") as handle:
                cards[file] = vobject.readOne(handle.read())
        groups = [(first(card, "fn"), members(card)) for card in cards.values() if kind(card) == "group"]
        for file, card in cards.items():
            says = facts(card, groups)
            named = says["full"] or says["organisation"] or says["emails"] or says["phones"]
            if kind(card) != "group" and named:
                path = "/" + "/".join(quote(part, safe="!'()*~-_.") for part in (home, book, file))
                found[kind(card) + "/" + path] = says
    json.dump(found, sys.stdout)


main(sys.argv[1], sys.argv[2])
