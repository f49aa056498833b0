#!/usr/bin/env bash
# Copies the monitoring configuration to the host: setup-monitoring.sh root@assistant.example.test
set -euo pipefail

HOST="${1:?name the host, such as root@assistant.example.test}"

rsync --archive --delete monitoring/rules monitoring/prometheus.yml "$HOST:/etc/prometheus/"
rsync --archive monitoring/alertmanager.yml "$HOST:/etc/alertmanager/"
rsync --archive monitoring/grafana/ "$HOST:/etc/grafana/"
ssh "$HOST" systemctl reload prometheus alertmanager
ssh "$HOST" systemctl restart grafana-server
