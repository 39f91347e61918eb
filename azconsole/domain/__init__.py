"""Facts and rules without I/O: services, clouds, apps, plans, schedules, validation, errors. Standard library only."""
