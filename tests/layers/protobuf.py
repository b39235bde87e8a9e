"""Just enough of the protobuf wire format to look into a vector tile (MVT 2.1, section 4)."""

from collections.abc import Iterator

Field = tuple[int, int | bytes]


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def fields(data: bytes) -> Iterator[Field]:
    """Yield the number and value of each field of a message; 64-bit and 32-bit ones as bytes."""
    at = 0
    while at < len(data):
        tag, at = _varint(data, at)
        kind, length = tag & 7, {1: 8, 5: 4}.get(tag & 7, 0)
        if kind == 0:
            value, at = _varint(data, at)
            yield tag >> 3, value
            continue
        if kind == 2:
            length, at = _varint(data, at)
        yield tag >> 3, data[at : at + length]
        at += length


def layer_names(tile: bytes) -> list[str]:
    """Return the names of a tile's layers (field 3 of a tile, field 1 of a layer)."""
    layers = [value for number, value in fields(tile) if number == 3]
    return [
        name.decode()
        for layer in layers
        if isinstance(layer, bytes)
        for number, name in fields(layer)
        if number == 1 and isinstance(name, bytes)
    ]


def feature_count(tile: bytes) -> int:
    """Return how many features a tile has (field 2 of each layer)."""
    layers = [value for number, value in fields(tile) if number == 3]
    return sum(
        number == 2 for layer in layers if isinstance(layer, bytes) for number, _ in fields(layer)
    )
