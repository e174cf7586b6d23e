"""Secured printers: one interface, the IPP and CUPS senders; jobs and their outcome."""
