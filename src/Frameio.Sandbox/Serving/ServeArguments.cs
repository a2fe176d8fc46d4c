using System.Globalization;
using Frameio.Sandbox.Apis;
using Frameio.Sandbox.RateLimits;

namespace Frameio.Sandbox.Serving;

/// <summary>The command line of <c>serve</c>.</summary>
/// <param name="Options">How the sandbox is to behave.</param>
/// <param name="StopWithStdin">Whether it stops when its standard input closes.</param>
/// <param name="Help">Whether only the help is wanted.</param>
internal sealed record ServeArguments(SandboxOptions Options, bool StopWithStdin, bool Help)
{
    /// <summary>What <c>--help</c> prints.</summary>
    public static string HelpText { get; } = $$"""
        Frameio.Sandbox: a stand-in for Frame.io's admin API on 127.0.0.1.

        Usage: Frameio.Sandbox serve [options]

          --port N                      port; 0 (default) for a free one
          --time-scale X|instant        X times faster than the service's time; instant: no rate limits
          --seed FILE                   state to begin with (JSON; see README.md); default: a small studio
          --invalid-user-status CODE    404, 409 or 422 (default) for an add-users call with an invalid id
          --invalid-user-naming WHICH   none (default), first or all of the invalid ids are named in the answer
          --invalid-user-reference HOW  by-pointer (default) or by-id-in-detail
          --max-user-ids N              most ids an add-users call may carry; default: no maximum
          --user-lists WHICH            whom user lists of workspaces and projects show:
                                        direct, inherited or effective (default)
          --limit OPERATION=N           another limit for an operation id, calls a minute; may be repeated
        {{HelpOfApis()}}
          --plain-429                   429 answers with plain text instead of JSON
          --compress                    bodies go to those who accept it in gzip
          --stop-with-stdin             stop when standard input closes
          --help                        print this

        One line of JSON with the addresses is printed to standard output when it is ready. Ctrl+C or SIGTERM stops it.
        """;

    private static IEnumerable<ServeOption> OptionsOfApis => ApiTable.All.SelectMany(api => api.ServeOptions);

    /// <summary>Reads a command line.</summary>
    /// <exception cref="ArgumentException">It can't be understood; the message says what.</exception>
    public static ServeArguments Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Contains("--help") || arguments.Contains("-h"))
        {
            return new ServeArguments(new SandboxOptions(), StopWithStdin: false, Help: true);
        }

        if (arguments.Count == 0 || arguments[0] != "serve")
        {
            throw new ArgumentException("the first argument must be serve");
        }

        ServeArguments parsed = new(new SandboxOptions(), StopWithStdin: false, Help: false);
        Queue<string> rest = new(arguments.Skip(1));
        while (rest.TryDequeue(out string? name))
        {
            parsed = name switch
            {
                "--stop-with-stdin" => parsed with { StopWithStdin = true },
                "--plain-429" => parsed with { Options = parsed.Options with { PlainTextRateLimit = true } },
                "--compress" => parsed with { Options = parsed.Options with { CompressAnswers = true } },
                _ => parsed with { Options = Set(parsed.Options, name, rest) },
            };
        }

        return parsed;
    }

    private static SandboxOptions Set(SandboxOptions options, string name, Queue<string> rest) =>
        name switch
        {
            "--port" => options with { Port = Integer(name, Value(name, rest)) },
            "--time-scale" => options with { TimeScale = TimeScale(name, Value(name, rest)) },
            "--seed" => options with { SeedFile = Value(name, rest) },
            "--max-user-ids" => options with { MaxUserIds = Integer(name, Value(name, rest)) },
            "--user-lists" => options with { UserLists = OneOf<UserListing>(name, Value(name, rest)) },
            "--limit" => options with { RateLimits = WithLimit(options, name, Value(name, rest)) },
            "--invalid-user-status" or "--invalid-user-naming" or "--invalid-user-reference" =>
                options with { InvalidUserRefusal = Set(options.InvalidUserRefusal, name, Value(name, rest)) },
            _ when OptionsOfApis.FirstOrDefault(option => option.Name == name) is { } option =>
                option.Set(options, Value(name, rest)),
            _ => throw new ArgumentException($"unknown option {name}"),
        };

    private static InvalidUserRefusal Set(InvalidUserRefusal refusal, string name, string value) => name switch
    {
        "--invalid-user-status" => refusal with { Status = Integer(name, value) },
        "--invalid-user-naming" => refusal with { Naming = OneOf<InvalidUserNaming>(name, value) },
        _ => refusal with { Reference = OneOf<InvalidUserReference>(name, value) },
    };

    private static string HelpOfApis() => string.Join(
        '\n', OptionsOfApis.Select(option => $"  {$"{option.Name} {option.Value}",-30}{option.Help}"));

    private static string Value(string name, Queue<string> rest) =>
        rest.TryDequeue(out string? value) ? value : throw new ArgumentException($"{name} needs a value");

    private static int Integer(string name, string value) =>
        int.TryParse(value, CultureInfo.InvariantCulture, out int number)
        ? number
        : throw new ArgumentException($"{name} needs a whole number, not '{value}'");

    private static double TimeScale(string name, string value)
    {
        if (value == "instant")
        {
            return 0;
        }

        return double.TryParse(value, CultureInfo.InvariantCulture, out double scale)
            ? scale
            : throw new ArgumentException($"{name} needs a number or instant, not '{value}'");
    }

    /// <summary>Reads one of the names of an enum, with dashes between words.</summary>
    /// <exception cref="ArgumentException">It is none of them.</exception>
    internal static T OneOf<T>(string name, string value)
        where T : struct, Enum
    {
        string plain = value.Replace("-", string.Empty, StringComparison.Ordinal);
        return Enum.TryParse(plain, ignoreCase: true, out T parsed)
            && Enum.IsDefined(parsed)
            && !int.TryParse(value, out _)
            ? parsed
            : throw new ArgumentException($"{name} doesn't know '{value}'");
    }

    private static Dictionary<string, RateLimit> WithLimit(SandboxOptions options, string name, string value)
    {
        string[] parts = value.Split('=');
        if (parts.Length != 2)
        {
            throw new ArgumentException($"{name} needs OPERATION=N, not '{value}'");
        }

        RateLimit limit = new(Integer(name, parts[1]));
        return new Dictionary<string, RateLimit>(options.RateLimits) { [parts[0]] = limit };
    }
}
