# The operator's pages: sources, their health, the queue.
