"""What is remembered of practice: the Django app. `api` is its only door."""
