# Read by gunicorn at its start; see systemd/ctrlchecks.service.
from prometheus_client import multiprocess

workers = 4
worker_class = "uvicorn.workers.UvicornWorker"
bind = "127.0.0.1:8000"
timeout = 120
keepalive = 5

# systemd takes both to the journal.
accesslog = "-"
errorlog = "-"
loglevel = "info"


def child_exit(server, worker):
    """Takes a worker that ended out of the metrics all workers share."""
    multiprocess.mark_process_dead(worker.pid)
