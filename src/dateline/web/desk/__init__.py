"""The desk of the portal: searches and watches, alerts, notes, and what editors do with stories and readings."""
