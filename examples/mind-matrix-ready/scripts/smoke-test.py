#!/usr/bin/env python3
"""Asks a running deployment for what must always work: smoke-test.py https://host"""

import sys

import httpx


def main(base: str) -> int:
    with httpx.Client(base_url=base, timeout=10) as client:
        client.get("/health").raise_for_status()
        client.get("/").raise_for_status()
        if client.post("/analyse", params={"question": "why?"}).status_code != 401:
            print("the analysis asks for no key")
            return 1
    print("all answers are as they should be")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
