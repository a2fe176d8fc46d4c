using Benchmarks;

// Measures what the documents claim, prints it, and writes docs/benchmarks.md. A child process measures itself, so that nothing else is in its figures.
if (args is ["rehearse", var baseUri, var rows])
{
    RehearsalInCmdletHost.Run(new Uri(baseUri), int.Parse(rows, System.Globalization.CultureInfo.InvariantCulture));
    return 0;
}

if (args.Length > 0)
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/Benchmarks");
    return 2;
}

MarkdownTable rehearsal = await Rehearsal.MeasureAsync();
string document = $"""
    # Benchmarks

    Written by `dotnet run -c Release --project tests/Benchmarks`, all in one run, on: {Machine.Describe()}.

    ## A rehearsal in memory

    `… | Add-FrameioGroupMember -WhatIf` over rows that are made as they are asked for: 1,000 people, a group for each thousand rows, limits off. Peak working
    set is the highest the whole process ever had, PowerShell and .NET included.

    {rehearsal}
    """;
Console.WriteLine(document);
await File.WriteAllTextAsync(Path.Combine(Machine.RepositoryRoot, "docs", "benchmarks.md"), document + Environment.NewLine);
return rehearsal.Failures;
