"""The only home of SQL: schema per part, named queries per entity."""
