"""The Azure Services Wizard."""
