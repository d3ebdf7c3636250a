"""The JSON Schema of settings files, made from their vocabulary and from the options of the rules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from claimcheck.findings import Category, Severity
from claimcheck.rules.base import AnyRule
from claimcheck.settings.keys import KEYS, PER_FILE_KEYS, Key, Shape

Json = dict[str, Any]


def settings_schema(rules: Sequence[AnyRule]) -> Json:
    """Return the schema of ``claimcheck.toml``, and of the table ``tool.claimcheck``."""
    root = _object("Settings of claimcheck")
    for key in KEYS:
        place = root
        table, _, name = key.path.rpartition(".")
        if table:
            place = root["properties"].setdefault(table, _object(f"settings of {table}"))
        place["properties"][name] = {"description": key.help, **_shape(key, rules)}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **root}


def _object(title: str) -> Json:
    return {"title": title, "type": "object", "additionalProperties": False, "properties": {}}


def _shape(key: Key, rules: Sequence[AnyRule]) -> Json:
    match key.shape:
        case Shape.TEXT:
            return {"type": "string"}
        case Shape.FLAG:
            return {"type": "boolean"}
        case Shape.CHOICE:
            return {"enum": list(key.choices)}
        case Shape.NAMES:
            is_rules = key.path in {"select", "extend-select", "ignore"}
            names = _rule_names(rules) if is_rules else list(key.choices)
            items = {"enum": names} if names else {"type": "string"}
            return {"type": "array", "items": items}
        case Shape.LEVELS:
            levels = {"enum": list(Severity)}
            return {**_object("levels"), "properties": dict.fromkeys(_rule_names(rules), levels)}
        case Shape.ALIASES:
            others: Json = {"type": "array", "items": {"type": "string", "minLength": 1}}
            return {"type": "object", "additionalProperties": others}
        case Shape.PER_FILE:
            inner = {one.path: _shape(one, rules) for one in KEYS if one.path in PER_FILE_KEYS}
            return {"type": "object", "additionalProperties": {**_object("of a glob"), "properties": inner}}
        case Shape.OPTIONS:
            return {**_object("options of rules"), "properties": {rule.id: _options(rule) for rule in rules}}


def _options(rule: AnyRule) -> Json:
    from pydantic import TypeAdapter  # noqa: PLC0415 - slow to import, and only for the schema

    schema = TypeAdapter(rule.config).json_schema()
    properties = {name.replace("_", "-"): value for name, value in schema.get("properties", {}).items()}
    return {**_object(rule.id), "properties": properties, "$defs": schema.get("$defs", {})}


def _rule_names(rules: Sequence[AnyRule]) -> list[str]:
    return ["all", *Category, *(name for rule in rules for name in (rule.id, *rule.formerly))]
