"""Code lists: incident and facility categories, skills, kinds of unit, classes of road.

The lists are data (`files/*.csv`); a code's length, digits and names are never in code.
"""

from data.codes.lists import (
    CoverageGroup,
    FacilityCategory,
    IncidentCategory,
    IncidentMajor,
    RoadClass,
    Skill,
    TravelProfile,
    UnitKind,
    coverage_groups,
    facility_categories,
    incident_categories,
    incident_majors,
    road_classes,
    skills,
    travel_profiles,
    unit_kinds,
)

__all__ = [
    "CoverageGroup",
    "FacilityCategory",
    "IncidentCategory",
    "IncidentMajor",
    "RoadClass",
    "Skill",
    "TravelProfile",
    "UnitKind",
    "coverage_groups",
    "facility_categories",
    "incident_categories",
    "incident_majors",
    "road_classes",
    "skills",
    "travel_profiles",
    "unit_kinds",
]
