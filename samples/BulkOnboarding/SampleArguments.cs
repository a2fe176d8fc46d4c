namespace BulkOnboarding;

/// <summary>What the sample was asked to do.</summary>
internal sealed record SampleArguments
{
    public const string Usage = """
        Usage: dotnet run --project samples/BulkOnboarding [-- options]
          --csv FILE        the people, with the columns Email and Group (default: the sample's people.csv)
          --what-if         rehearses: finds everybody and every group, changes nothing
          --prompt          opens a PowerShell prompt instead, with the module loaded and connected
          --base-uri URI    the real service, such as https://api.frame.io, with its token in FRAMEIO_TOKEN
                            (default: the embedded sandbox)
        """;

    public string Csv { get; private init; } = Path.Combine(AppContext.BaseDirectory, "people.csv");

    public Uri? BaseUri { get; private init; }

    public bool WhatIf { get; private init; }

    public bool Prompt { get; private init; }

    public static SampleArguments Parse(IReadOnlyList<string> args)
    {
        SampleArguments parsed = new();
        for (int i = 0; i < args.Count; i++)
        {
            string Value() => ++i < args.Count ? args[i] : throw new ArgumentException($"{args[^1]} wants a value.");
            parsed = args[i] switch
            {
                "--csv" => parsed with { Csv = RequireFile(Path.GetFullPath(Value())) },
                "--base-uri" => parsed with { BaseUri = RequireUri(Value()) },
                "--what-if" => parsed with { WhatIf = true },
                "--prompt" => parsed with { Prompt = true },
                var unknown => throw new ArgumentException($"'{unknown}' is no option."),
            };
        }

        return parsed;
    }

    private static string RequireFile(string path) =>
        File.Exists(path) ? path : throw new ArgumentException($"There is no file '{path}'.");

    private static Uri RequireUri(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? uri)
            ? uri
            : throw new ArgumentException($"'{text}' is no address.");
}
