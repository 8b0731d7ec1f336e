"""The Django project behind `make run`: a show-room and a test bed, never a product."""
