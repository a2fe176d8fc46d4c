using System.Diagnostics;
using BulkOnboarding;
using Frameio.Sandbox;
using FrameioPS.Building;

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
    return await RunAsync(arguments.BaseUri, authority: null, Environment.GetEnvironmentVariable("FRAMEIO_TOKEN"));
}

await using SandboxServer sandbox = await SandboxServer.StartAsync(
    new SandboxOptions { SeedFile = Path.Combine(AppContext.BaseDirectory, "seed.json") });
Console.WriteLine($"The sandbox listens on {sandbox.BaseAddress}; nothing leaves this machine.");
return await RunAsync(sandbox.BaseAddress, sandbox.BaseAddress, "fio-u-sandbox");

async Task<int> RunAsync(Uri baseUri, Uri? authority, string? token)
{
    string[] where = ["-BaseUri", $"{baseUri}", "-ModulePath", BuiltModule.Manifest];
    ProcessStartInfo start = arguments.Prompt
        ? RestoredPowerShell.Start(["-NoLogo", "-NoExit", "-File", Script("Prompt.ps1"), .. where, .. SignIn()])
        : RestoredPowerShell.Start(
            ["-NonInteractive", "-File", Script("Onboard.ps1"), "-Path", arguments.Csv, .. where, .. WhatIf()]);

    // In the environment and not among the arguments, which every user of the machine can read.
    start.Environment["FRAMEIO_TOKEN"] = token;
    if (authority is not null)
    {
        start.Environment["FRAMEIO_ADOBE_CLIENT_ID"] = "sandbox-client";
        start.Environment["FRAMEIO_ADOBE_CLIENT_SECRET"] = "sandbox-secret";
    }

    return await RestoredPowerShell.RunAsync(start);

    string[] SignIn() => authority is null ? [] : ["-AuthorityUri", $"{authority}"];
}

string Script(string name) => Path.Combine(AppContext.BaseDirectory, name);

string[] WhatIf() => arguments.WhatIf ? ["-WhatIf"] : [];
