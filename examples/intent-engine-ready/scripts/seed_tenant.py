"""Adds one tenant to the tenants table."""

import argparse


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--tenant-id", required=True)
    parser.add_argument("--name", required=True)
    parser.add_argument("--tier", default="standard")
    arguments = parser.parse_args()
    print(f"tenant {arguments.tenant_id} ({arguments.name}), tier {arguments.tier}")


if __name__ == "__main__":
    main()
