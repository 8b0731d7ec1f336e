"""Open edX activities for practising Safety Organized Practice."""

__version__ = "0.1.0"
