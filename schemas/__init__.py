"""The JSON Schemas that ship with figcheck."""
