namespace CmdletHosting;

/// <summary>One command of a pipeline with its arguments.</summary>
public sealed class Step(string command, params object?[] arguments)
{
    /// <summary>The command's name.</summary>
    public string Command { get; } = command;

    /// <summary>What is given by position.</summary>
    public IList<object?> Arguments { get; } = [.. arguments];

    /// <summary>What is given by name, alias or the start of one.</summary>
    public IDictionary<string, object?> Parameters { get; } = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a parameter; a switch needs no value.</summary>
    public Step With(string parameter, object? value)
    {
        Parameters[parameter] = value;
        return this;
    }

    /// <summary>Adds a switch.</summary>
    public Step With(string parameter) => With(parameter, true);
}
