// What Node itself loads.
