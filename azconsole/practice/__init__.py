"""The practice cloud: a simulated Entra, Graph and ARM on loopback. Imports nothing of ours."""
