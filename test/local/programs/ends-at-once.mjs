console.error("The larder is empty");
process.exit(3);
