"""Code lists as CSV files that a spreadsheet opens and `import_sheet` takes back."""

import csv
import io
from collections.abc import Iterable

from data.codes.decoding import neutral
from data.codes.sheets import Entry, Sheet, texts_of


def as_csv(sheet: Sheet, entries: Iterable[Entry]) -> bytes:
    """Return entries as UTF-8 with a byte-order mark, by which spreadsheets know it.

    Cells that a spreadsheet would compute begin with an apostrophe, which an import takes away.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.name for column in sheet.columns])
    writer.writerows([neutral(cell) for cell in texts_of(sheet, entry)] for entry in entries)
    return text.getvalue().encode("utf-8-sig")
