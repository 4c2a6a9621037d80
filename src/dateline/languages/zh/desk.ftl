# Notes, watches, alerts and corrections.
