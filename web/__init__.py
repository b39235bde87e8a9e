"""What a person sees: TypeScript source and its built bundle; in Python only the path to it."""

from pathlib import Path

__all__ = ["bundle_path"]


def bundle_path() -> Path:
    """Return the folder of the built bundle: `index.html`, `assets/` and `apidocs/`."""
    return Path(__file__).parent / "dist"
