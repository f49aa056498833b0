import os

for name in ("QUESTIONS", "DECISIONS", "ADVISERS", "PROJECTS", "ARCHIVE", "TRAINING"):
    os.environ.setdefault(f"NOTION_DB_{name}", "test-database")
os.environ.setdefault("NOTION_API_KEY", "test-key")
os.environ.setdefault("ANTHROPIC_API_KEY", "test-key")
