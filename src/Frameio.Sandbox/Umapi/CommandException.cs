namespace Frameio.Sandbox.Umapi;

/// <summary>Ends a command at one of its steps; what the steps before it did stays.</summary>
internal sealed class CommandException(string code, string message) : Exception(message)
{
    /// <summary>The code, such as <c>error.user.nonexistent</c>.</summary>
    public string Code { get; } = code;

    /// <summary>What can't be meant.</summary>
    public static CommandException Malformed(string message) => new("error.command.malformed", message);
}
