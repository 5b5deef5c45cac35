"""The list of partners and what the panel says of one."""
