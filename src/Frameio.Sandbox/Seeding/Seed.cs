using System.Text.Json;
using Frameio.Sandbox.Hosting;

namespace Frameio.Sandbox.Seeding;

/// <summary>The state a sandbox begins with; the JSON form is the same in snake case.</summary>
public sealed record Seed
{
    /// <summary>The built-in seed: a small studio.</summary>
    public static Seed Default { get; } = ReadDefault();

    /// <summary>The accounts; at least one.</summary>
    public required IReadOnlyList<SeedAccount> Accounts { get; init; }

    /// <summary>Tokens that don't expire.</summary>
    public IReadOnlyList<SeedToken> Tokens { get; init; } = [];

    /// <summary>Server-to-server credentials.</summary>
    public IReadOnlyList<SeedClient> Clients { get; init; } = [];

    /// <summary>Credentials that people sign in by.</summary>
    public IReadOnlyList<SeedApp> Apps { get; init; } = [];

    /// <summary>Reads and checks a seed.</summary>
    /// <param name="json">The seed as JSON.</param>
    /// <exception cref="SeedException">
    /// It isn't JSON, has a key nobody knows, or contradicts itself; the message says where.
    /// </exception>
    public static Seed Parse(string json)
    {
        Seed? seed;
        try
        {
            seed = JsonSerializer.Deserialize<Seed>(json, Wire.Json);
        }
        catch (JsonException exception)
        {
            throw new SeedException($"{exception.Path ?? "$"}: {exception.Message}", exception);
        }

        SeedRules.Check(seed ?? throw new SeedException("$: the seed is null"));
        return seed;
    }

    /// <summary>Reads and checks a seed file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="SeedException">The file can't be read or isn't a seed; the message says why.</exception>
    public static Seed Load(string path)
    {
        string json;
        try
        {
            json = File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SeedException($"the seed file can't be read: {exception.Message}", exception);
        }

        return Parse(json);
    }

    /// <summary>
    /// The seed as JSON, for a file or for <c>PUT /_sandbox/seed</c>; its tokens and secrets are in it.
    /// </summary>
    public string ToJson() => JsonSerializer.Serialize(this, Wire.Json);

    private static Seed ReadDefault()
    {
        using Stream stream = typeof(Seed).Assembly.GetManifestResourceStream("default-seed.json")!;
        using StreamReader reader = new(stream);
        return Parse(reader.ReadToEnd());
    }
}
