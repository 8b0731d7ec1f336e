"""The checkout and what is made of it: the wheel, the translations, the docs."""
