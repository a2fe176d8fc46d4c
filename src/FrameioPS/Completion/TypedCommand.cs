using System.Collections;
using FrameioPS.Input;
using FrameioPS.Sessions;

namespace FrameioPS.Completion;

/// <summary>The command on the line, as far as it is typed.</summary>
/// <param name="name">Its name.</param>
/// <param name="session">The session that it will use.</param>
/// <param name="bound">What its parameters are given, those by position too.</param>
internal sealed class TypedCommand(string name, FrameioSession session, IDictionary bound)
{
    public FrameioSession Session => session;

    /// <summary>Whether it takes away.</summary>
    public bool IsRemoval =>
        name.Split('\\').Last().Split('-')[0].ToUpperInvariant() is "REMOVE" or "REVOKE";

    /// <summary>Whether a parameter is given, also where its value isn't known yet.</summary>
    public bool Has(string parameter) => bound.Contains(parameter);

    /// <summary>What a parameter is given, one by one; nothing where it isn't known yet.</summary>
    public IEnumerable<object> Given(string parameter) => Columns.Unwrap(bound[parameter]) switch
    {
        null => [],
        object[] several => several,
        var one => [one],
    };
}
