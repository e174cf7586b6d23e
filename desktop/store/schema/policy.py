"""The part `policy`: Dashboard, Kijkglazen and DUO figures."""

from desktop.models.roles import Part
from desktop.store.schema.columns import key_table

keys = key_table(Part.POLICY)
