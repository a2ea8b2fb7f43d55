process.stdout.write("printed\n");
