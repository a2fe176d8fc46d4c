namespace Frameio.Sandbox.Apis;

/// <summary>An option of <c>serve</c> that takes a value.</summary>
/// <param name="Name">The name, with its dashes.</param>
/// <param name="Value">What the help calls the value.</param>
/// <param name="Help">What the help says.</param>
/// <param name="Set">Sets it to a value.</param>
internal sealed record ServeOption(
    string Name, string Value, string Help, Func<SandboxOptions, string, SandboxOptions> Set);
