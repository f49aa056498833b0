#!/usr/bin/env python3
"""Asks a running deployment for what must always work: smoke-test.py https://host"""

import sys

import httpx


def main(base: str) -> int:
    with httpx.Client(base_url=base, timeout=10) as client:
        client.get("/health").raise_for_status()
        if not client.get("/").raise_for_status().json()["poller_running"]:
            print("the poller does not run")
            return 1
    print("all answers are as they should be")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
