"""All that is known about the XBlock runtime and the platform."""
