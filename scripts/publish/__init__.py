"""What puts the site before readers and looks after it: harden, swap, links of others, audit, differences, releases."""
