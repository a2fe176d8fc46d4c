using System.Management.Automation.Host;

namespace System.Management.Automation;

/// <summary>What a session knows: where it is, and its variables.</summary>
public sealed class SessionState
{
    internal SessionState(PathIntrinsics path, PSVariableIntrinsics variables)
    {
        Path = path;
        PSVariable = variables;
    }

    public PathIntrinsics Path { get; }

    public PSVariableIntrinsics PSVariable { get; }
}

/// <summary>What a transformation or a validation may ask of the engine.</summary>
public class EngineIntrinsics
{
    internal EngineIntrinsics(SessionState sessionState, PSHost host)
    {
        SessionState = sessionState;
        Host = host;
    }

    public SessionState SessionState { get; }

    public PSHost Host { get; }
}

/// <summary>Paths as the session sees them. The file system is the only provider.</summary>
public sealed class PathIntrinsics
{
    private readonly Func<string> _location;

    internal PathIntrinsics(Func<string> location) => _location = location;

    public PathInfo CurrentLocation => new(_location());

    public PathInfo CurrentFileSystemLocation => new(_location());

    public string GetUnresolvedProviderPathFromPSPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path == "~" || path.StartsWith("~/", StringComparison.Ordinal) || path.StartsWith("~\\", StringComparison.Ordinal))
        {
            path = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + path[1..];
        }
        return IO.Path.GetFullPath(path, _location());
    }

    public string Combine(string parent, string child) => IO.Path.Combine(parent, child);
}

/// <summary>A place in a session.</summary>
public sealed class PathInfo
{
    internal PathInfo(string path) => Path = path;

    public string Path { get; }

    public string ProviderPath => Path;

    public override string ToString() => Path;
}

/// <summary>The variables of a session.</summary>
public sealed class PSVariableIntrinsics
{
    private readonly IDictionary<string, object?> _variables;

    internal PSVariableIntrinsics(IDictionary<string, object?> variables) => _variables = variables;

    public object? GetValue(string name) => GetValue(name, null);

    public object? GetValue(string name, object? defaultValue) =>
        _variables.TryGetValue(Unscoped(name), out object? value) ? value : defaultValue;

    public void Set(string name, object? value) => _variables[Unscoped(name)] = value;

    public void Remove(string name) => _variables.Remove(Unscoped(name));

    // There is one scope, so what names one means it.
    private static string Unscoped(string name) => name[(name.LastIndexOf(':') + 1)..];
}
