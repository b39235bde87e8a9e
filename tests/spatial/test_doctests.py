"""The examples in the docstrings of spatial give what they say."""

import doctest
import importlib
import pkgutil

import pytest

import spatial

MODULES = sorted(
    module.name for module in pkgutil.walk_packages(spatial.__path__, prefix="spatial.")
)


@pytest.mark.parametrize("name", MODULES)
def test_examples_of_module_give_what_they_say(name: str) -> None:
    module = importlib.import_module(name)
    result = doctest.testmod(module, optionflags=doctest.ELLIPSIS | doctest.IGNORE_EXCEPTION_DETAIL)
    assert result.failed == 0
