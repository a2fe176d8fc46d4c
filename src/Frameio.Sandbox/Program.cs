using Frameio.Sandbox.Serving;

return await ServeCommand.RunAsync(args, Console.OpenStandardInput(), Console.Out, Console.Error);
