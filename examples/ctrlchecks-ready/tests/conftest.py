import os

os.environ.setdefault("SUPABASE_URL", "https://fake.example.test")
os.environ.setdefault("SUPABASE_SERVICE_ROLE_KEY", "fake-service-role-key")
os.environ.setdefault("SUPABASE_JWT_SECRET", "fake-jwt-secret-for-tests-only-0000")
os.environ.setdefault("WEBHOOK_SECRET", "fake-webhook-secret")
os.environ.setdefault("PUBLIC_BASE_URL", "https://api.example.test")
os.environ.setdefault("WORKER_ID", "worker-test")
