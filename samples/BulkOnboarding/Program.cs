using BulkOnboarding;
using CmdletHosting;
using Frameio.Sandbox;

// Puts the people of a CSV into their access groups: on the embedded sandbox, or with --base-uri on the real service.
SampleArguments arguments;
try
{
    arguments = SampleArguments.Parse(args);
}
catch (ArgumentException problem)
{
    Console.Error.WriteLine($"{problem.Message}{Environment.NewLine}{SampleArguments.Usage}");
    return 2;
}

if (arguments.BaseUri is not null)
{
    return await OnboardAsync(arguments.BaseUri, Environment.GetEnvironmentVariable("FRAMEIO_TOKEN"));
}

await using SandboxServer sandbox = await SandboxServer.StartAsync(
    new SandboxOptions { SeedFile = Path.Combine(AppContext.BaseDirectory, "seed.json") });
Console.WriteLine($"The sandbox listens on {sandbox.BaseAddress}; nothing leaves this machine.");
return await OnboardAsync(sandbox.BaseAddress, "fio-u-sandbox");

async Task<int> OnboardAsync(Uri baseUri, string? token)
{
    if (RealPowerShell.Find() is { } powerShell)
    {
        return await PowerShellRun.StartAsync(powerShell, arguments, baseUri, token);
    }

    Console.WriteLine("There is no pwsh on this machine, so the same compiled cmdlets run in CmdletHost.");
    return CmdletHostRun.Start(arguments, baseUri, token);
}
