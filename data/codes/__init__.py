"""Code lists: incident and facility categories, skills, kinds of unit, classes of road.

The lists are data (`files/*.csv`); a code's length, digits and names are never in code.
"""

from data.codes.lists import (
    FacilityCategory,
    IncidentCategory,
    IncidentMajor,
    RoadClass,
    Skill,
    UnitKind,
    facility_categories,
    incident_categories,
    incident_majors,
    road_classes,
    skills,
    unit_kinds,
)

__all__ = [
    "FacilityCategory",
    "IncidentCategory",
    "IncidentMajor",
    "RoadClass",
    "Skill",
    "UnitKind",
    "facility_categories",
    "incident_categories",
    "incident_majors",
    "road_classes",
    "skills",
    "unit_kinds",
]
