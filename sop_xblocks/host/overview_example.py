"""What a new overview starts from: the built-in plan."""

from typing import Final

EXAMPLE: Final = """\
<overview format="1">
  <about><p>Every practice counts, and none is ever lost. Take the levels at your own pace.</p></about>
</overview>
"""
