using BsrMatch.Cli;

return Host.Run(args, Surroundings.OfProcess());
