"""What strangers might send: payloads as data, and what becomes of each in the gate and in Chromium."""
