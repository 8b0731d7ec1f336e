"""The small module that a new block starts from."""

from typing import Final

EXAMPLE: Final = """\
<module format="1" hours="3">
  <aim>Hear what a sentence means, and say it back.</aim>
  <aim>Ask one open question at a time.</aim>
  <try id="one-reflection"><p>In one visit this week say back what you heard before you ask the next question.</p></try>
  <try id="count"><p>After a visit count your questions and your reflections.</p></try>
  <tip for="supervisor"><p>Ask what the parent said next, not whether it went well.</p></tip>
</module>
"""
