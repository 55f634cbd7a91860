"""What the quiz site bears: a school that answers at once, while a class's bell rings, while an article is analysed."""
