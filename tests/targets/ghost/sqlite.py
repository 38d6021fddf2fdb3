"""Runs one statement on Ghost's database, after which it prints rows as JSON."""
import json
import sqlite3
import sys

with sqlite3.connect(sys.argv[1], timeout=20) as connection:
    rows = connection.execute(sys.argv[2]).fetchall()
json.dump(rows, sys.stdout)
