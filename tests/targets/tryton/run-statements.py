"""One SQL statement a line in, its rows out: the target's own road to the data, beside Tryton's.

    run-statements.py FILE
"""
import json
import sqlite3
import sys

database = sqlite3.connect(sys.argv[1], timeout=30, isolation_level=None)
for line in sys.stdin:
    statement = json.loads(line)
    try:
        cursor = database.execute(statement['sql'], statement['parameters'])
        names = [column[0] for column in cursor.description or ()]
        answer = {'rows': [dict(zip(names, row)) for row in cursor.fetchall()], 'changed': cursor.rowcount}
    except sqlite3.Error as error:
        answer = {'error': f'{error}: {statement["sql"]}'}
    # Decimals are kept as bytes.
    print(json.dumps(answer, default=lambda value: value.decode()), flush=True)
