"""
The only door of the records. Importing it imports models: import it where a request is answered, never at the head of a block module.

    from sop_xblocks.records import api
    api.record_practice(user_id, "course-v1:Bay+SOP+2026", practice)   # True: written now; False: it was there
"""

from __future__ import annotations

from sop_xblocks.records.course_report import (
    Cell,
    HeatRow,
    LearnerRow,
    Page,
    Returning,
    Silent,
    SkillRow,
    Tally,
    course_page,
    heatmap,
    silent,
    skills_of_course,
    stuck,
)
from sop_xblocks.records.errors import OwnFault, RecordsError, RequestFault, Unavailable
from sop_xblocks.records.filters import EVERYTHING, Filters
from sop_xblocks.records.lms import names_of
from sop_xblocks.records.paths import Way, paths
from sop_xblocks.records.reading import (
    FieldNote,
    field_log_of,
    learner_path,
    levels_of,
    practices_of,
    practices_of_each,
)
from sop_xblocks.records.retention import forget, purge_text, retire
from sop_xblocks.records.spreadsheet import csv_part, stream_csv
from sop_xblocks.records.writing import log_field, reach_level, record_practice

__all__ = [
    "EVERYTHING",
    "Cell",
    "FieldNote",
    "Filters",
    "HeatRow",
    "LearnerRow",
    "OwnFault",
    "Page",
    "RecordsError",
    "RequestFault",
    "Returning",
    "Silent",
    "SkillRow",
    "Tally",
    "Unavailable",
    "Way",
    "course_page",
    "csv_part",
    "field_log_of",
    "forget",
    "heatmap",
    "learner_path",
    "levels_of",
    "log_field",
    "names_of",
    "paths",
    "practices_of",
    "practices_of_each",
    "purge_text",
    "reach_level",
    "record_practice",
    "retire",
    "silent",
    "skills_of_course",
    "stream_csv",
    "stuck",
]
