# Read by gunicorn at its start; see systemd/ctrlchecks.service.
workers = 4
worker_class = "uvicorn.workers.UvicornWorker"
bind = "0.0.0.0:8000"
timeout = 120
keepalive = 5

# systemd takes both to the journal.
accesslog = "-"
errorlog = "-"
loglevel = "info"
