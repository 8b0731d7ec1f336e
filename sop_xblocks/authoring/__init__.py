"""Author files and the rules of practice: reading, checking, writing. Imports practice, lxml, nh3, attrs; no platform."""
